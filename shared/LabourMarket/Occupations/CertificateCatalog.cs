using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations;

/// <summary>Papers that a trade asks for: safety cards, driving licences, practising licences, language and computer certificates.</summary>
/// <remarks>Immutable and thread-safe. JobMatch's own list: Reference/Occupations/certificates.csv.</remarks>
public sealed class CertificateCatalog
{
    private static readonly Lazy<CertificateCatalog> s_default = new(() => new CertificateCatalog());

    private readonly CodedList _list = new(ReferenceTable.Read("Occupations/certificates.csv", "code", "name", "aliases")
        .ConvertAll(row => new CodedName(row[0], row[1], ReferenceTable.List(row[2]))));

    private CertificateCatalog()
    {
    }

    /// <summary>The list that ships with JobMatch; loaded at first use.</summary>
    public static CertificateCatalog Default => s_default.Value;

    /// <summary>All items, by code.</summary>
    public IReadOnlyList<CodedName> Items => _list.Items;

    /// <summary>The item with exactly this code; null when there is none.</summary>
    public CodedName? Find(string code) => _list.Find(code);

    /// <summary>Codes of a list separated by commas, semicolons, bars, plus signs or lines; codes themselves are accepted too.</summary>
    public CodedListReading Read(string freeText) => _list.Read(freeText);
}
