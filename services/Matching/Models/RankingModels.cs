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
    private readonly Lock _reading = new();
    private (DateTime At, Scorecard Scorecard)? _read;
    private Scorecard? _here;

    public string Expert => Scorecard.Expert.Name;

    public string InUse => Current.Name;

    /// <summary>The scorecard that ranks. Promotions by other processes are noticed; a promoted one that does not fit today's
    /// criteria is passed over for the expert's.</summary>
    public Scorecard Current
    {
        get
        {
            lock (_reading)
            {
                var at = files.PromotedAt;
                if (_read?.At != at)
                {
                    _read = (at, Promoted());
                }

                return _here ?? _read.Value.Scorecard;
            }
        }
    }

    public IReadOnlyList<string> Names() => [Expert, .. files.Names()];

    public ModelCard? CardOf(string name) => Known(name) == Expert ? null : files.Card(name);

    public IReadOnlyList<BinPoints> PointsOf(string name)
    {
        var scorecard = Read(name);
        return
        [
            .. from table in scorecard.Tables
               from bin in Enumerable.Range(0, table.Criterion.Bins.Count)
               select new BinPoints(table.Criterion.Id, table.Criterion.Name, table.Criterion.Bins[bin], table.Employer(bin), table.Trainee(bin)),
            .. from pair in scorecard.Pairs
               let one = scorecard.Tables[pair.First].Criterion
               let other = scorecard.Tables[pair.Second].Criterion
               from first in Enumerable.Range(0, one.Bins.Count)
               from second in Enumerable.Range(0, other.Bins.Count)
               where pair.Employer(first, second) + pair.Trainee(first, second) > 0
               select new BinPoints(
                   pair.Id, pair.Name, $"{one.Bins[first]} + {other.Bins[second]}",
                   pair.Employer(first, second), pair.Trainee(first, second)),
        ];
    }

    public ModelCard Train(OutcomeSource source, string? name, int seed)
    {
        name = Free(name);
        var lists = OutcomeLists.Of(source);
        var rows = OutcomeRows.Together(lists);
        if (rows.RowCount == 0)
        {
            throw new ModelException("Không có kết quả nào để học: cần hồ sơ đã mở, và «hết chỗ» không dạy được gì.");
        }

        try
        {
            var learned = ScorecardLearning.Learn(Scorecard.Expert, lists, name, seed);
            var heldOut = HeldOut.Of(Scorecard.Expert, lists, seed);
            var card = new ModelCard(
                name, clock.GetUtcNow(), Described(source), source is not OutcomeSource.Stored, learned.DataHash,
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(learned.Text))), rows.QueryCount, rows.RowCount,
                lists.Min(list => list.Day), lists.Max(list => list.Day), Expert, seed, learned.EmployerShare, learned.TraineeShare,
                heldOut is null ? null : Judgements.Of(heldOut, seed));
            files.Add(card, learned.Text);
            return card;
        }
        catch (PlatformNotSupportedException failure)
        {
            throw new ModelException(
                "Máy này không có thư viện LightGBM (chỉ có cho x64; trên Debian cần thêm libgomp1) nên không huấn luyện được. "
                + "Mọi việc khác vẫn chạy, kể cả với mô hình đã huấn luyện ở máy khác.", failure);
        }
    }

    public ModelJudgement Evaluate(string name, OutcomeSource source, IReadOnlyDictionary<Guid, string>? groups)
    {
        var lists = OutcomeLists.Of(source);
        var scorecard = Read(name);
        return lists.Any(OutcomeRows.Teaches)
            ? Judgements.Of(scorecard, lists, groups, seed: 1)
            : throw new ModelException("Không có kết quả nào để đánh giá.");
    }

    public string? ObstacleTo(string name, bool despiteDoubt) => CardOf(name) is not { } card ? null : (card.HeldOut?.GainOverExpert, despiteDoubt) switch
    {
        (null, _) => $"Chưa đưa «{name}» vào dùng: cần ít nhất {HeldOut.FewestVacancies} việc làm có kết quả để đo, mới có {card.Vacancies}.",
        ({ Mean: not >= 0 }, _) => $"Chưa đưa «{name}» vào dùng: trên phần để riêng, mô hình này xếp hạng kém hơn {Expert}.",
        ({ Low: not >= 0 }, false) => $"Chưa đưa «{name}» vào dùng: trên phần để riêng, mô hình này có thể chỉ tình cờ hơn {Expert}. "
            + "Cần thêm kết quả; nếu vẫn muốn dùng, thêm --despite-doubt.",
        (_, false) when card.IsSimulated => $"Chưa đưa «{name}» vào dùng: mô hình này học từ thị trường mô phỏng, chỉ để trình diễn. "
            + "Nếu vẫn muốn dùng, thêm --despite-doubt.",
        _ => null,
    };

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
            throw new ModelException($"Chưa có mô hình nào được đưa vào dùng; đang dùng {Expert}.");
        }

        files.SetPromoted(promoted.SkipLast(1));
        return promoted.Count > 1 ? promoted[^2] : Expert;
    }

    public void UseHere(string name) => _here = Read(name);

    private Scorecard Promoted()
    {
        try
        {
            return files.Promoted() is [.., var last] ? Read(last) : Scorecard.Expert;
        }
        catch (ModelException)
        {
            return Scorecard.Expert;
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
            return Scorecard.Parse(files.Scorecard(name));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw new ModelException($"Không dùng được mô hình «{name}» với các tiêu chí hiện nay; hãy huấn luyện lại. ({failure.Message})", failure);
        }
    }

    private string Known(string name) => name == Expert || files.Has(name)
        ? name
        : throw new ModelException($"Không có mô hình «{name}». Có: {string.Join(", ", Names())}.");

    private string Free(string? name)
    {
        if (name is null)
        {
            return Enumerable.Range(1, int.MaxValue).Select(number => string.Create(CultureInfo.InvariantCulture, $"learned-{number}"))
                .First(candidate => !files.Has(candidate));
        }

        return !ModelFiles.IsName(name) || name.StartsWith("expert-", StringComparison.Ordinal)
            ? throw new ModelException($"Tên mô hình «{name}» không dùng được: chỉ chữ không dấu, số và gạch nối, không bắt đầu bằng expert-.")
            : files.Has(name) ? throw new ModelException($"Đã có mô hình «{name}».") : name;
    }

    private static string Described(OutcomeSource source) => source switch
    {
        OutcomeSource.Stored stored => $"tệp kết quả {stored.FileName}",
        OutcomeSource.Simulated simulated => string.Create(CultureInfo.InvariantCulture,
            $"thị trường mô phỏng, hạt giống {simulated.Seed}, {simulated.Vacancies} việc làm (không có người thật)"),
        OutcomeSource.SimulatedOn on => string.Create(CultureInfo.InvariantCulture,
            $"kết quả mô phỏng, hạt giống {on.Seed}, trên {on.Vacancies.Count} việc làm và {on.Trainees.Count} người học đang có "
            + $"(không có kết quả thật)"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
