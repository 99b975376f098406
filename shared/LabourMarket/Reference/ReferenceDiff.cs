using System.Text;

namespace JobMatch.LabourMarket.Reference;

/// <summary>What taking in a replacement file would change, row by row.</summary>
/// <param name="File">The file it replaces.</param>
/// <param name="Added">Keys of rows that only the replacement has, in its order.</param>
/// <param name="Removed">Keys of rows that only the file in use has, in its order.</param>
/// <param name="Changed">Rows that both have with different fields, in the order of the file in use.</param>
public sealed record ReferenceDiff(
    ReferenceFile File, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<ChangedRow> Changed)
{
    /// <summary>Whether both files say the same, in whatever order.</summary>
    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;

    /// <summary>Compares a replacement with the file in use.</summary>
    /// <param name="path">The replacement.</param>
    /// <param name="name">The file it replaces; null to go by its own name, or else by its columns.</param>
    /// <exception cref="InvalidDataException">It cannot be told what it replaces, or it cannot be read as that; the message is Vietnamese.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static ReferenceDiff Of(string path, string? name)
    {
        var file = name is null ? Recognised(path)
            : ReferencePackage.FindFile(name)?.File
            ?? throw new InvalidDataException($"Không có tệp tham chiếu «{name}»; các tên có thể dùng: {ReferencePackage.FileNames}.");
        ReferenceRows replacement;
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            replacement = ReferenceRows.Read(file, stream);
        }
        catch (Exception failure) when (failure is InvalidDataException or DecoderFallbackException)
        {
            throw new InvalidDataException(ReferenceCheck.Unreadable(file, failure), failure);
        }
        if (ReferenceCheck.DoubledKeys(replacement) is [var first, ..])
        {
            throw new InvalidDataException(first);
        }
        return Of(ReferenceRows.InUse(file.Name), replacement);
    }

    private static ReferenceDiff Of(ReferenceRows inUse, ReferenceRows replacement)
    {
        var after = replacement.Rows.ToDictionary(replacement.KeyOf, StringComparer.Ordinal);
        var before = inUse.Rows.Select(inUse.KeyOf).ToHashSet(StringComparer.Ordinal);
        var removed = new List<string>();
        var changed = new List<ChangedRow>();
        foreach (var row in inUse.Rows)
        {
            var key = inUse.KeyOf(row);
            if (!after.TryGetValue(key, out var other))
            {
                removed.Add(key);
            }
            else if (!row.AsSpan().SequenceEqual(other))
            {
                changed.Add(new ChangedRow(key, [.. inUse.File.Columns.Select((column, i) => new ChangedField(column, row[i], other[i])).Where(field => field.Before != field.After)]));
            }
        }
        return new(inUse.File, [.. replacement.Rows.Select(replacement.KeyOf).Where(key => !before.Contains(key))], removed, changed);
    }

    private static ReferenceFile Recognised(string path)
    {
        if (ReferencePackage.FindFile(Path.GetFileName(path)) is { } named)
        {
            return named.File;
        }
        var header = (System.IO.File.ReadLines(path).FirstOrDefault() ?? "").Split(',');
        var fitting = ReferencePackage.All.SelectMany(package => package.Files).Where(file => file.Columns.SequenceEqual(header)).ToList();
        return fitting switch
        {
            [var only] => only,
            [] => throw new InvalidDataException($"Dòng đầu của {Path.GetFileName(path)} không giống tệp tham chiếu nào; hãy nêu tên bằng --as."),
            _ => throw new InvalidDataException($"Dòng đầu của {Path.GetFileName(path)} giống cả {string.Join(", ", fitting.Select(file => file.Name))}; hãy nêu tên bằng --as."),
        };
    }
}

/// <summary>A row with other fields than before.</summary>
public sealed record ChangedRow(string Key, IReadOnlyList<ChangedField> Fields);

/// <summary>One field of a row, before and after.</summary>
public sealed record ChangedField(string Column, string Before, string After);
