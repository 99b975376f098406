using JobMatch.Benchmarks.Running;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;
using JobMatch.Tests.LabourMarket.Occupations;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace JobMatch.Benchmarks.Understanding;

/// <summary>Whether a text classifier trained on the lexicon helps where the lexicon itself knows nothing.</summary>
/// <remarks>It is trained on every name of the lexicon and the titles used for tuning, with and without diacritics; its confidence is calibrated
/// (one threshold for 80 % precision) on titles left out of training, and judged on titles and non-titles held out from everything.</remarks>
internal sealed class TitleClassifierBenchmark : IBenchmark
{
    private const double WantedPrecision = 0.8;

    /// <summary>Passes of a training; with ten the benchmark did not end within four minutes.</summary>
    private const int Passes = 2;

    /// <summary>Of so many titles used for tuning one is left out of the training that the threshold is found with. One split is enough for one
    /// threshold.</summary>
    private const int LeftOut = 5;

    public string Name => "titles";

    public string About => "a Microsoft.ML classifier of titles beside the lexicon: does it help where the lexicon is silent?";

    public Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var tuning = LabelledTitles.Load().Concat(LabelledTitles.Posts()).Where(title => !title.IsHeldOut && title.Jobs.Length == 1).ToList();
        var held = LabelledTitles.Load().Where(title => title.IsHeldOut).Concat(LabelledTitles.SecondHeldOut())
            .Concat(LabelledTitles.FourthHeldOut()).Where(title => title.Jobs.Length == 1).ToList();
        var damaged = held.Select((title, at) => title with { Title = Damaged(title.Title, at) }).ToList();
        var notTitles = LabelledTitles.NotTitles().ToList();

        var threshold = Threshold(tuning, quick, cancellation);
        report.Add($"confidence from which {WantedPrecision:P0} of the titles left out are right", threshold, "");
        cancellation.ThrowIfCancellationRequested();
        var classifier = new Classifier(Examples(tuning), quick);
        Judge(report, "titles held out", held, classifier, threshold);
        Judge(report, "the same without diacritics", held.ConvertAll(title => title with { Title = VietnameseText.Folded(title.Title) }), classifier, threshold);
        Judge(report, "the same with a wrong letter", damaged, classifier, threshold);
        var alarms = notTitles.Count(text => IsSilent(text.Title) && classifier.Read(text.Title).Confidence >= threshold);
        report.Add($"texts that are no titles, named by the classifier ({alarms} of {notTitles.Count})", 100.0 * alarms / notTitles.Count, "%", 5, Direction.AtMost);
        return Task.CompletedTask;
    }

    /// <summary>The lowest confidence from which the classifier is right often enough about titles that it was not trained with.</summary>
    private static double Threshold(List<LabelledTitle> tuning, bool quick, CancellationToken cancellation)
    {
        var answers = new List<(double Confidence, bool IsRight)>();
        cancellation.ThrowIfCancellationRequested();
        var classifier = new Classifier(Examples(tuning.Where((_, at) => at % LeftOut != 0)), quick);
        foreach (var title in tuning.Where((_, at) => at % LeftOut == 0))
        {
            var (code, confidence) = classifier.Read(title.Title);
            answers.Add((confidence, title.Jobs[0].Contains(code)));
        }

        answers.Sort((a, b) => b.Confidence.CompareTo(a.Confidence));
        var (right, threshold) = (0, 1.0);
        for (var i = 0; i < answers.Count; i++)
        {
            right += answers[i].IsRight ? 1 : 0;
            threshold = right >= WantedPrecision * (i + 1) ? answers[i].Confidence : threshold;
        }

        return threshold;
    }

    private static void Judge(BenchmarkReport report, string set, List<LabelledTitle> titles, Classifier classifier, double threshold)
    {
        var (alone, silent, proposed, right) = (0, 0, 0, 0);
        foreach (var title in titles)
        {
            var (code, confidence) = classifier.Read(title.Title);
            alone += title.Jobs[0].Contains(code) ? 1 : 0;
            if (!IsSilent(title.Title))
            {
                continue;
            }

            silent++;
            proposed += confidence >= threshold ? 1 : 0;
            right += confidence >= threshold && title.Jobs[0].Contains(code) ? 1 : 0;
        }

        var lexicon = 100 * LabelledTitles.Measure(OccupationCatalog.Default, titles).First;
        report.Add($"{set}: classifier alone right first", 100.0 * alone / titles.Count, "%", peer: lexicon);
        report.Add($"{set}: lexicon silent ({silent} of {titles.Count})", 100.0 * silent / titles.Count, "%");
        report.Add($"{set}: proposed there ({proposed} of {silent}), precision", proposed == 0 ? 0 : 100.0 * right / proposed, "%", 100 * WantedPrecision);
        report.Add($"{set}: right first gained by proposing", 100.0 * right / titles.Count, "%", 1);
    }

    private static bool IsSilent(string title) => OccupationCatalog.Default.ReadTitle(title).Jobs.All(job => job.Occupations.Count == 0);

    private static List<Example> Examples(IEnumerable<LabelledTitle> titles)
    {
        var named = OccupationCatalog.Default.UnitGroups.SelectMany(group => group.Names.Concat(group.NamesAlone).Append(group.Name).Select(name => (Text: name, group.Code)));
        var labelled = titles.Select(title => (Text: title.Title, Code: title.Jobs[0][0]));
        return
        [
            .. named.Concat(labelled).SelectMany(example => new[]
            {
                new Example { Text = VietnameseText.YiKey(example.Text), Code = example.Code },
                new Example { Text = VietnameseText.Folded(example.Text), Code = example.Code },
            }),
        ];
    }

    /// <summary>One letter in the middle of the longest word is left out, doubled or replaced, in turn.</summary>
    private static string Damaged(string title, int turn)
    {
        var word = title.Split(' ').MaxBy(part => part.All(char.IsLetter) ? part.Length : 0)!;
        var middle = word.Length / 2;
        var wrong = (turn % 3) switch
        {
            0 => word.Remove(middle, 1),
            1 => word.Insert(middle, word[middle].ToString()),
            _ => string.Concat(word.AsSpan(0, middle), "x", word.AsSpan(middle + 1)),
        };
        return title.Replace(word, wrong, StringComparison.Ordinal);
    }

    /// <summary>Character and word n-grams, then maximum entropy, whose scores are chances.</summary>
    private sealed class Classifier
    {
        private readonly PredictionEngine<Example, Prediction> _engine;
        private readonly string[] _codes;

        public Classifier(List<Example> examples, bool quick)
        {
            var ml = new MLContext(seed: 1);
            var data = ml.Data.LoadFromEnumerable(examples);
            var pipeline = ml.Transforms.Conversion.MapValueToKey("Label", nameof(Example.Code))
                .Append(ml.Transforms.Text.FeaturizeText("Features", new Microsoft.ML.Transforms.Text.TextFeaturizingEstimator.Options
                {
                    CharFeatureExtractor = new() { NgramLength = 4, UseAllLengths = true },
                    WordFeatureExtractor = new() { NgramLength = 2, UseAllLengths = true },
                    KeepDiacritics = true,
                    KeepNumbers = false,
                    KeepPunctuations = false,
                    CaseMode = Microsoft.ML.Transforms.Text.TextNormalizingEstimator.CaseMode.None,
                }, nameof(Example.Text)))
                .Append(ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(maximumNumberOfIterations: quick ? 1 : Passes, l2Regularization: 1e-5f));
            var model = pipeline.Fit(data);
            _engine = ml.Model.CreatePredictionEngine<Example, Prediction>(model);
            var slots = default(VBuffer<ReadOnlyMemory<char>>);
            _engine.OutputSchema[nameof(Prediction.Score)].GetSlotNames(ref slots);
            _codes = [.. slots.DenseValues().Select(code => code.ToString())];
        }

        public (string Code, double Confidence) Read(string title)
        {
            var text = VietnameseText.IsUnaccented(title) ? VietnameseText.Folded(title) : VietnameseText.YiKey(title);
            var scores = _engine.Predict(new Example { Text = text }).Score;
            var best = Array.IndexOf(scores, scores.Max());
            return (_codes[best], scores[best]);
        }
    }

    private sealed class Example
    {
        public string Text { get; set; } = "";

        public string Code { get; set; } = "";
    }

    private sealed class Prediction
    {
        public float[] Score { get; set; } = [];
    }
}
