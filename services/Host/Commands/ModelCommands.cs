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

        return ExitCodes.Done;
    }

    public static int Show(IRankingModels models, string name, bool json)
    {
        var (card, points) = (models.CardOf(name), models.PointsOf(name));
        if (json)
        {
            JsonOutput.Write(new { name, isInUse = name == models.InUse, card, points });
            return ExitCodes.Done;
        }

        if (card is not null)
        {
            ModelTables.Write(card);
        }

        ModelTables.Write(points);
        return ExitCodes.Done;
    }

    public static int Compare(IRankingModels models, string first, string second, bool json)
    {
        var differences = models.PointsOf(first).Zip(models.PointsOf(second))
            .Where(pair => (pair.First.Employer, pair.First.Trainee) != (pair.Second.Employer, pair.Second.Trainee)).ToList();
        if (json)
        {
            JsonOutput.Write(new
            {
                first,
                second,
                differences = differences.Select(pair => new
                {
                    pair.First.CriterionId,
                    pair.First.Bin,
                    firstEmployer = pair.First.Employer,
                    firstTrainee = pair.First.Trainee,
                    secondEmployer = pair.Second.Employer,
                    secondTrainee = pair.Second.Trainee,
                }),
            });
        }
        else
        {
            ModelTables.Write(first, second, differences);
        }

        return differences.Count > 0 ? ExitCodes.FoundDifferences : ExitCodes.Done;
    }

    public static int Promote(IRankingModels models, string name)
    {
        models.Promote(name);
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
