using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JobMatch.Contracts.Matching;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Training;

namespace JobMatch.Matching.Models;

/// <summary>The scorecards of a data folder and the one that ranks.</summary>
internal sealed class RankingModels(ModelFiles files, TimeProvider clock) : IRankingModels
{
    private const int FewestPeopleOfGroup = 10;

    private static readonly double[] ShownChances = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    private readonly Lock _reading = new();
    private (DateTime At, Scorecard Scorecard, string? Caution)? _read;
    private Scorecard? _here;

    public string Expert => Scorecard.Expert.Name;

    public string InUse => Current.Name;

    /// <summary>The scorecard that ranks. Promotions by other processes are noticed; a promoted one that cannot be used is passed
    /// over for the expert's (<see cref="Caution"/>).</summary>
    public Scorecard Current => _here ?? Read().Scorecard;

    public string? Caution => _here is null ? Read().Caution : null;

    public IReadOnlyList<string> Names() => [Expert, .. files.Names()];

    public ModelCard CardOf(string name) => Known(name) == Expert ? ExpertCard() : files.Card(name);

    public FairnessRecord? FairnessOf(string name) => files.Fairness(Known(name));

    public IReadOnlyList<CriterionMeaning> CriteriaOf(string name) =>
    [
        .. from table in Read(name).Tables
           let criterion = table.Criterion
           let meaning = criterion.Meaning
           select new CriterionMeaning(
               criterion.Id, criterion.Name, meaning.Formula, meaning.Unit, Directions.Of(criterion), meaning.Unknown, meaning.Source, criterion.IsPlus, table.Why),
    ];

    public IReadOnlyList<BinPoints> PointsOf(string name)
    {
        var scorecard = Read(name);
        return
        [
            .. from table in scorecard.Tables
               from bin in Enumerable.Range(0, table.Criterion.Bins.Count)
               let level = table.Criterion.Bins[bin]
               select new BinPoints(
                   table.Criterion.Id, table.Criterion.Name, level.Id, level.Name, table.Employer(bin), table.Trainee(bin)),
            .. from pair in scorecard.Pairs
               let one = scorecard.Tables[pair.First].Criterion
               let other = scorecard.Tables[pair.Second].Criterion
               from first in Enumerable.Range(0, one.Bins.Count)
               from second in Enumerable.Range(0, other.Bins.Count)
               where pair.Employer(first, second) + pair.Trainee(first, second) > 0
               select new BinPoints(
                   pair.Id, pair.Name, $"{one.Bins[first].Id} + {other.Bins[second].Id}", $"{one.Bins[first].Name} + {other.Bins[second].Name}",
                   pair.Employer(first, second), pair.Trainee(first, second)),
        ];
    }

    public IReadOnlyList<ChancePoints> ChancesOf(string name)
    {
        var scorecard = Read(name);
        return [.. ShownChances.Select(chance => new ChancePoints(chance, scorecard.EmployerPointsFor(chance), scorecard.TraineePointsFor(chance)))];
    }

    public ModelCard Train(OutcomeSource source, string? name, int seed)
    {
        var (free, reservation) = Reserved(name);
        using (reservation)
        {
            try
            {
                return Learned(source, free, seed);
            }
            catch (PlatformNotSupportedException failure)
            {
                throw new ModelException(
                    "Máy này không có thư viện LightGBM (chỉ có cho x64; trên Debian cần thêm libgomp1) nên không huấn luyện được. "
                    + "Mọi việc khác vẫn chạy, kể cả với mô hình đã huấn luyện ở máy khác.", failure);
            }
        }
    }

    private ModelCard Learned(OutcomeSource source, string name, int seed)
    {
        var lists = OutcomeLists.Of(source);
        var rows = OutcomeRows.Together(lists);
        if (rows.RowCount == 0)
        {
            throw new ModelException("Không có kết quả nào để học: cần hồ sơ đã mở, và «hết chỗ» không dạy được gì.");
        }

        var learned = ScorecardLearning.Learn(Scorecard.Expert, lists, name, seed);
        var inUse = Current;
        var heldOut = HeldOut.Of(Scorecard.Expert, inUse, lists, seed);
        var card = new ModelCard(
            name, clock.GetUtcNow(), Described(source), source is not OutcomeSource.Stored, learned.DataHash, Hash(learned.Text),
            rows.QueryCount, rows.RowCount, lists.Min(list => list.Day), lists.Max(list => list.Day), Expert, seed, learned.EmployerShare,
            learned.TraineeShare,
            heldOut is null ? null : Judgements.Of(heldOut, inUse.Name == Expert ? null : inUse.Name, seed));
        files.Add(card, learned.Text);
        return card;
    }

    public ModelJudgement Evaluate(string name, OutcomeSource source, IReadOnlyDictionary<Guid, string>? groups)
    {
        IReadOnlyList<ShownList> lists = [.. OutcomeLists.Of(source).Where(OutcomeRows.Teaches)];
        var scorecard = Read(name);
        if (lists.Count == 0)
        {
            throw new ModelException("Không có kết quả nào để đánh giá.");
        }

        var judgement = Judgements.Of(scorecard, lists, groups, [.. Warnings(CardOf(name), source, lists)], seed: 1);
        if (groups is not null && Large(judgement.Groups, lists, groups) is { Count: > 1 } large)
        {
            files.Put(name, new(clock.GetUtcNow(), Described(source), large));
        }

        return judgement;
    }

    // Counts of a few people would say something about each of them.
    private static List<GroupImpact> Large(
        IReadOnlyList<GroupImpact> measured, IReadOnlyList<ShownList> lists, IReadOnlyDictionary<Guid, string> groups)
    {
        var people = lists.SelectMany(list => list.People.Select(shown => shown.Person.Id)).Distinct().Where(groups.ContainsKey)
            .CountBy(id => groups[id]).ToDictionary();
        return [.. measured.Where(group => people[group.Group] >= FewestPeopleOfGroup)];
    }

    private static IEnumerable<string> Warnings(ModelCard card, OutcomeSource source, IReadOnlyList<ShownList> lists)
    {
        if (card.DataHash == OutcomeRows.Hash([.. lists.OrderBy(list => list.Day)]))
        {
            yield return "Mô hình đã học từ chính các kết quả này: các số đẹp hơn thực tế.";
        }
        else if (!card.IsSimulated && source is OutcomeSource.Stored && lists.Any(list => list.Day >= card.FirstDay && list.Day <= card.LastDay))
        {
            yield return "Một phần các kết quả này nằm trong khoảng thời gian mô hình đã học: các số có thể đẹp hơn thực tế.";
        }

        if (lists.Count < HeldOut.FewestVacancies)
        {
            yield return $"Chỉ có {lists.Count} việc làm có kết quả (nên có từ {HeldOut.FewestVacancies}): các số có thể chỉ do tình cờ.";
        }
    }

    public string? ObstacleTo(string name, bool despiteDoubt) => Known(name) == Expert || name == InUse
        ? null
        : Promotion.ObstacleTo((CardOf(name), files.Fairness(name)), (InUse, files.Fairness(InUse)), despiteDoubt);

    public void Promote(string name, bool despiteDoubt = false)
    {
        _ = Read(name);
        if (ObstacleTo(name, despiteDoubt) is { } obstacle)
        {
            throw new ModelException(obstacle);
        }

        if (name != InUse)
        {
            files.SetPromoted([.. files.Promoted(), name]);
        }
    }

    public string Rollback()
    {
        var promoted = files.Promoted();
        if (promoted.Count == 0)
        {
            throw new ModelException($"Không còn mô hình nào trước đó; đang dùng {Expert}.");
        }

        files.SetPromoted(promoted.SkipLast(1));
        return promoted.Count > 1 ? promoted[^2] : Expert;
    }

    public void UseHere(string name) => _here = Read(name);

    private (DateTime At, Scorecard Scorecard, string? Caution) Read()
    {
        lock (_reading)
        {
            var at = files.PromotedAt;
            if (_read?.At != at)
            {
                var (scorecard, caution) = Promoted();
                _read = (at, scorecard, caution);
            }

            return _read.Value;
        }
    }

    private (Scorecard Scorecard, string? Caution) Promoted()
    {
        try
        {
            return files.Promoted() is not [.., var last] ? (Scorecard.Expert, null)
                : (Read(last), files.Card(last).IsSimulated ? $"Bảng điểm «{last}» học từ thị trường mô phỏng, chỉ để trình diễn." : null);
        }
        catch (ModelException failure)
        {
            return (Scorecard.Expert, $"Bảng điểm đã đưa vào dùng không dùng được nên đang xếp hạng bằng {Expert}: {failure.Message}");
        }
    }

    private Scorecard Read(string name)
    {
        if (Known(name) == Expert)
        {
            return Scorecard.Expert;
        }

        try
        {
            var text = files.Scorecard(name);
            return Hash(text) == files.Card(name).ScorecardHash
                ? Scorecard.Parse(text)
                : throw new InvalidDataException("Tệp đã bị sửa sau khi huấn luyện: mã băm khác với thẻ.");
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw new ModelException($"Không dùng được mô hình «{name}» với các tiêu chí hiện nay; hãy huấn luyện lại. ({failure.Message})", failure);
        }
    }

    private string Known(string name) => name == Expert || files.Has(name)
        ? name
        : throw new ModelException($"Không có mô hình «{name}». Có: {string.Join(", ", Names())}.");

    private (string Name, IDisposable Reservation) Reserved(string? name)
    {
        if (name is null)
        {
            return Enumerable.Range(1, int.MaxValue).Select(number => string.Create(CultureInfo.InvariantCulture, $"learned-{number}"))
                .Select(candidate => (Name: candidate, Reservation: Reservation(candidate))).Where(candidate => candidate.Reservation is not null)
                .Select(candidate => (candidate.Name, candidate.Reservation!)).First();
        }

        if (!ModelFiles.IsName(name) || name.StartsWith("expert-", StringComparison.Ordinal))
        {
            throw new ModelException($"Tên mô hình «{name}» không dùng được: chỉ chữ không dấu, số và gạch nối, không bắt đầu bằng expert-.");
        }

        return (name, Reservation(name)
            ?? throw new ModelException($"Đã có mô hình «{name}», hoặc một lệnh khác đang huấn luyện mô hình tên này."));
    }

    private IDisposable? Reservation(string name)
    {
        var reservation = files.Reserve(name);
        if (reservation is not null && files.Has(name))
        {
            reservation.Dispose();
            return null;
        }

        return reservation;
    }

    private ModelCard ExpertCard() => new(
        Expert, new(Scorecard.Expert.Written!.Value, TimeOnly.MinValue, TimeSpan.Zero), Scorecard.Expert.About, IsSimulated: false, DataHash: null,
        Hash(Scorecard.ExpertText()), 0, 0, null, null, null, null, 0, 0, null);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Described(OutcomeSource source) => source switch
    {
        OutcomeSource.Stored stored => $"tệp kết quả {stored.FileName}",
        OutcomeSource.Simulated simulated => string.Create(CultureInfo.InvariantCulture,
            $"thị trường mô phỏng, hạt giống {simulated.Seed}, {simulated.Vacancies} việc làm (không có người thật)"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
