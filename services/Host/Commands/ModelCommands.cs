using JobMatch.Contracts.Matching;

namespace JobMatch.Host.Commands;

/// <summary>The commands <c>models list|show|compare|promote|rollback</c>. They need no service but the folder of scorecards, so
/// they run beside a server, which notices at its next answer.</summary>
internal static class ModelCommands
{
    public static int List(IRankingModels models, bool json)
    {
        var entries = models.Names().Select(name => (Name: name, Card: models.CardOf(name), IsInUse: name == models.InUse)).ToList();
        if (json)
        {
            JsonOutput.Write(new { models = entries.Select(entry => new { entry.Name, entry.IsInUse, entry.Card }) });
        }
        else
        {
            ModelTables.Write(entries);
        }

        if (models.Caution is { } problem)
        {
            Console.Error.WriteLine(problem);
        }

        return ExitCodes.Done;
    }

    public static int Show(IRankingModels models, string name, bool json)
    {
        var (card, fairness, criteria, points) = (models.CardOf(name), models.FairnessOf(name), models.CriteriaOf(name), models.PointsOf(name));
        var chances = models.ChancesOf(name);
        if (json)
        {
            JsonOutput.Write(new { name, isInUse = name == models.InUse, card, fairness, chances, criteria, points });
            return ExitCodes.Done;
        }

        ModelTables.Write(card, fairness);
        ModelTables.Write(chances);
        ModelTables.Write(criteria, points);
        return ExitCodes.Done;
    }

    public static int Compare(IRankingModels models, string first, string second, bool json)
    {
        var differences = Differences(models.PointsOf(first), models.PointsOf(second)).ToList();
        if (json)
        {
            JsonOutput.Write(new
            {
                first,
                second,
                firstCard = models.CardOf(first),
                secondCard = models.CardOf(second),
                differences = differences.Select(pair => new
                {
                    pair.First.CriterionId,
                    pair.First.Bin,
                    pair.First.BinName,
                    firstEmployer = pair.First.Employer,
                    firstTrainee = pair.First.Trainee,
                    secondEmployer = pair.Second.Employer,
                    secondTrainee = pair.Second.Trainee,
                }),
            });
        }
        else
        {
            ModelTables.Write(models.CardOf(first), models.CardOf(second));
            ModelTables.Write(first, second, differences);
        }

        return differences.Count > 0 ? ExitCodes.FoundDifferences : ExitCodes.Done;
    }

    /// <summary>What is worth something else; what only one of them pairs is worth nothing in the other.</summary>
    private static IEnumerable<(BinPoints First, BinPoints Second)> Differences(IReadOnlyList<BinPoints> first, IReadOnlyList<BinPoints> second)
    {
        var (ones, others) = (first.ToDictionary(Key), second.ToDictionary(Key));
        return ones.Keys.Union(others.Keys)
            .Select(key => (ones.GetValueOrDefault(key) ?? Nothing(others[key]), others.GetValueOrDefault(key) ?? Nothing(ones[key])))
            .Where(pair => pair.Item1 != pair.Item2);

        static (string, string) Key(BinPoints points) => (points.CriterionId, points.Bin);

        static BinPoints Nothing(BinPoints points) => points with { Employer = 0, Trainee = 0 };
    }

    public static int Promote(IRankingModels models, string name, bool despiteDoubt)
    {
        models.Promote(name, despiteDoubt);
        if (models.CardOf(name) is { IsSimulated: true })
        {
            Console.Error.WriteLine("Lưu ý: mô hình này học từ thị trường mô phỏng, chỉ để trình diễn.");
        }

        Console.Out.WriteLine($"Đang dùng {models.InUse}. Quay lại mô hình trước: models rollback");
        return ExitCodes.Done;
    }

    public static int Rollback(IRankingModels models)
    {
        Console.Out.WriteLine($"Đã quay lại {models.Rollback()}.");
        return ExitCodes.Done;
    }
}
