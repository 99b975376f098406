using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>Which list of classes a driving licence belongs to. A1, B1, C and D are in both, with different meanings.</summary>
public enum DrivingLicenceScheme
{
    /// <summary>The class is in both lists and nothing tells which is meant.</summary>
    Unknown,

    /// <summary>Classes issued until 31/12/2024: A1–A4, B1, B2, C, D, E, FB2, FC, FD, FE.</summary>
    Before2025,

    /// <summary>Classes issued since 1/1/2025: A1, A, B1, B, C1, C, D1, D2, D, BE, C1E, CE, D1E, D2E, DE (Luật 36/2024/QH15, điều 57).</summary>
    Since2025,
}

/// <summary>A class of driving licence.</summary>
/// <param name="Class">The class in capitals: A1, B2, CE.</param>
/// <param name="Scheme">The list it belongs to.</param>
public readonly record struct DrivingLicence(string Class, DrivingLicenceScheme Scheme);

/// <summary>What was understood of a text about driving licences.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Values">The classes named, each once; empty when none is.</param>
/// <param name="IsMentioned">A driving licence is spoken of, with or without its class.</param>
/// <param name="Note">In Vietnamese: what is doubtful; null when there is nothing to say.</param>
public sealed record DrivingLicenceReading(string Input, IReadOnlyList<DrivingLicence> Values, bool IsMentioned, string? Note);

/// <summary>Reads classes of driving licence: "B2", "GPLX hạng C", "bằng lái xe B2, C", "CE".</summary>
public static class DrivingLicenceReader
{
    private static readonly PhraseTable<DrivingLicence> Classes = new(
        ("a1", Of("A1", DrivingLicenceScheme.Unknown)), ("b1", Of("B1", DrivingLicenceScheme.Unknown)),
        ("c", Of("C", DrivingLicenceScheme.Unknown)), ("d", Of("D", DrivingLicenceScheme.Unknown)),
        ("a2", Of("A2", DrivingLicenceScheme.Before2025)), ("a3", Of("A3", DrivingLicenceScheme.Before2025)),
        ("a4", Of("A4", DrivingLicenceScheme.Before2025)), ("b2", Of("B2", DrivingLicenceScheme.Before2025)),
        ("b11", Of("B11", DrivingLicenceScheme.Before2025)), ("b12", Of("B12", DrivingLicenceScheme.Before2025)),
        ("e", Of("E", DrivingLicenceScheme.Before2025)), ("fb2", Of("FB2", DrivingLicenceScheme.Before2025)),
        ("fc", Of("FC", DrivingLicenceScheme.Before2025)), ("fd", Of("FD", DrivingLicenceScheme.Before2025)),
        ("fe", Of("FE", DrivingLicenceScheme.Before2025)), ("f", Of("F", DrivingLicenceScheme.Before2025)),
        ("a", Of("A", DrivingLicenceScheme.Since2025)), ("b", Of("B", DrivingLicenceScheme.Since2025)),
        ("c1", Of("C1", DrivingLicenceScheme.Since2025)), ("d1", Of("D1", DrivingLicenceScheme.Since2025)),
        ("d2", Of("D2", DrivingLicenceScheme.Since2025)), ("be", Of("BE", DrivingLicenceScheme.Since2025)),
        ("c1e", Of("C1E", DrivingLicenceScheme.Since2025)), ("ce", Of("CE", DrivingLicenceScheme.Since2025)),
        ("d1e", Of("D1E", DrivingLicenceScheme.Since2025)), ("d2e", Of("D2E", DrivingLicenceScheme.Since2025)),
        ("de", Of("DE", DrivingLicenceScheme.Since2025)));

    private static readonly PhraseTable<bool> Licence = new(
        ("bằng lái|bằng lái xe|gplx|giấy phép lái xe|blx|bằng lái xe ô tô|bằng lái ô tô|bằng ô tô|bằng xe máy|bằng lái hạng|bằng", true));

    private static readonly PhraseTable<bool> Links = new(
        ("hạng|loại|oto|ôtô|xe oto|xe hơi|,|/|và|hoặc|-|;|xe|ô tô|xe tải|xe máy|:|trở lên|.|+|(|)|có|còn hiệu lực|dấu|mô tô|lái|từ|&", true));

    /// <summary>What a letter certifies when it is no class: "bằng C tin học", "bằng B2 tiếng Anh".</summary>
    private static readonly PhraseTable<bool> OtherSubjects = new(
        ("tin học|tin|cntt|vi tính|máy tính|ngoại ngữ|anh văn|nhật ngữ|hoa ngữ|tiếng|văn phòng|ưdcntt", true));

    /// <summary>Reads the classes stated in a text; never throws.</summary>
    public static DrivingLicenceReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var values = new List<DrivingLicence>();
        var mentioned = false;
        // Letters are classes after a word for the licence, or in an answer that holds nothing else.
        var open = IsOnlyClasses(scanned);
        for (var i = 0; i < scanned.Count; i++)
        {
            if (Licence.TryMatch(scanned, i, out _, out var length))
            {
                mentioned |= length > 1 || !scanned.Is(i, "bang");
                open = true;
                i += length - 1;
            }
            else if (open && Classes.TryMatch(scanned, i, out var licence, out length) && IsWhole(scanned, i, length) && !IsOther(scanned, i, length))
            {
                if (!values.Contains(licence))
                {
                    values.Add(licence);
                }
                i += length - 1;
            }
            else if (Links.TryMatch(scanned, i, out _, out length))
            {
                i += length - 1;
            }
            else
            {
                open = false;
            }
        }
        var settled = Settle(values);
        var note = mentioned && values.Count == 0 ? "Không ghi hạng giấy phép"
            : settled.Exists(licence => licence.Scheme == DrivingLicenceScheme.Unknown) ? "Chưa rõ hạng theo quy định trước hay từ năm 2025"
            : null;
        return new DrivingLicenceReading(text, settled, mentioned || values.Count > 0, note);
    }

    /// <summary>A class of only one list tells for the others in the same text; classes of both lists tell nothing.</summary>
    private static List<DrivingLicence> Settle(List<DrivingLicence> values)
    {
        var old = values.Exists(licence => licence.Scheme == DrivingLicenceScheme.Before2025);
        var current = values.Exists(licence => licence.Scheme == DrivingLicenceScheme.Since2025);
        if (old == current)
        {
            return values;
        }
        var scheme = old ? DrivingLicenceScheme.Before2025 : DrivingLicenceScheme.Since2025;
        return values.ConvertAll(licence => licence with { Scheme = scheme });
    }

    private static bool IsOnlyClasses(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if ((Classes.TryMatch(text, i, out _, out var length) && IsWhole(text, i, length)) || Links.TryMatch(text, i, out _, out length))
            {
                i += length - 1;
                continue;
            }
            return false;
        }
        return text.Count > 0;
    }

    private static bool IsOther(ScannedText text, int index, int length)
    {
        if (OtherSubjects.TryMatch(text, index + length, out _, out _))
        {
            return true;
        }
        for (var i = Math.Max(0, index - 3); i < index; i++)
        {
            if (OtherSubjects.TryMatch(text, i, out _, out var words) && i + words >= index - 1)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsWhole(ScannedText text, int index, int length)
    {
        for (var i = index + 1; i < index + length; i++)
        {
            if (!text[i].Glued)
            {
                return false;
            }
        }
        // "đ" also folds to d, "ê" to e: a class has plain letters only.
        var isPlain = text.Exact(index).SequenceEqual(text.Folded(index));
        return isPlain && !((text.IsWordAt(index + length) || text.IsNumberAt(index + length)) && text[index + length].Glued);
    }

    private static DrivingLicence Of(string name, DrivingLicenceScheme scheme) => new(name, scheme);
}
