using System.Text;
using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Reference;

/// <summary>The rows of one reference file, by column name.</summary>
internal sealed class ReferenceRows
{
    private readonly List<string[]> _rows;

    private ReferenceRows(ReferenceFile file, List<string[]> rows) => (File, _rows) = (file, rows);

    public ReferenceFile File { get; }

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>The file in use: the replacement, or the one that ships.</summary>
    /// <exception cref="InvalidDataException">Its columns are not the ones of the manifest, or a row is longer or shorter.</exception>
    public static ReferenceRows InUse(string name)
    {
        var (package, file) = ReferencePackage.FindFile(name) ?? throw new InvalidDataException($"There is no reference file {name}.");
        using var stream = ReferenceFiles.Open(package.Name, name);
        return Read(file, stream);
    }

    /// <summary>Rows of a file written like one of ours.</summary>
    /// <exception cref="InvalidDataException">Its columns are not the ones of the manifest, or a row is longer or shorter.</exception>
    public static ReferenceRows Read(ReferenceFile file, Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return new(file, ReferenceTable.Parse(reader.ReadToEnd(), file.Name, [.. file.Columns]));
    }

    /// <summary>The fields that name a row, for messages and for finding it in another edition of the file.</summary>
    public string KeyOf(string[] row) => string.Join(" | ", File.Key.Select(column => row[IndexOf(column)]));

    public IEnumerable<string> Column(string name)
    {
        var index = IndexOf(name);
        return _rows.Select(row => row[index]);
    }

    private int IndexOf(string column)
    {
        for (var i = 0; i < File.Columns.Count; i++)
        {
            if (File.Columns[i] == column)
            {
                return i;
            }
        }
        throw new InvalidDataException($"{File.Name} has no column {column}.");
    }
}
