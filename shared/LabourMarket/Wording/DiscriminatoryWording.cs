using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Finds wording that may discriminate by sex, age, looks, height, marital state or region.</summary>
public static class DiscriminatoryWording
{
    private static readonly (WordingGround Ground, Detector Detect)[] Detectors =
    [
        (WordingGround.Sex, SexWording.Find),
        (WordingGround.Age, AgeWording.Find),
        (WordingGround.Looks, LooksWording.Find),
        (WordingGround.Height, StatureWording.Find),
        (WordingGround.MaritalState, MaritalWording.Find),
        (WordingGround.Region, RegionWording.Find),
    ];

    /// <summary>Reports tokens from the first to the last, both included.</summary>
    internal delegate void Report(int first, int last);

    private delegate void Detector(ScannedText text, Report report);

    /// <summary>The findings in the order of the text; findings of one ground never overlap. Never throws.</summary>
    public static IReadOnlyList<WordingFinding> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var findings = new List<WordingFinding>();
        foreach (var (ground, detect) in Detectors)
        {
            var end = 0;
            detect(scanned, (first, last) =>
            {
                var span = scanned.SpanOf(first, last);
                if (span.Start >= end)
                {
                    end = span.Start + span.Length;
                    findings.Add(new WordingFinding(
                        span, text.Substring(span.Start, span.Length), ground, WordingRules.RuleOf(ground), WordingRules.ReasonOf(ground)));
                }
            });
        }
        findings.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return findings;
    }
}
