using System.Runtime.CompilerServices;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;

namespace JobMatch.Tests.Web;

/// <summary>A small market behind the query interfaces, which are the edge of the pages.</summary>
internal sealed class FakeMarket : IMatchingQueries, IDemandQueries, ISupplyQueries
{
    private static readonly string[] Given = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Lan", "Minh", "Nga"];

    public List<VacancyState> Vacancies { get; } = [];

    public List<TraineeCard> People { get; } = [];

    /// <summary>The questions asked by search pages, in their order.</summary>
    public List<SearchQuestion> Questions { get; } = [];

    /// <summary>The weights that rankings were asked to use, in their order.</summary>
    public List<Weights> Weights { get; } = [];

    public bool IsIndexed { get; set; } = true;

    public Exception? Fails { get; set; }

    /// <summary>How many criteria explain a pair.</summary>
    public int CriteriaShown { get; set; } = 6;

    public static Guid IdOf(int number) => new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    /// <summary>A market with a few vacancies and many people.</summary>
    public static FakeMarket Filled(int people = 45)
    {
        var market = new FakeMarket();
        market.Vacancies.Add(Vacancy(1, "Thợ hàn kết cấu thép", "Công ty TNHH Cơ khí Đức Phổ"));
        market.Vacancies.Add(Vacancy(2, "Công nhân may công nghiệp", "Công ty May Trà Cú") with
        {
            Pay = new PayState(8_000_000, null, false),
            Place = new PlaceState("86", []),
            Qualification = 0,
        });
        market.Vacancies.Add(Vacancy(3, "Kỹ thuật viên điện lạnh", "Điện lạnh Bắc Kạn") with
        {
            Pay = null,
            PayText = "Thoả thuận",
            Place = null,
            PlaceText = "TP Bắc Kạn",
            Description = "Lắp đặt và sửa máy lạnh.\nCó xe máy.",
        });
        for (var number = 0; number < people; number++)
        {
            market.People.Add(Person(100 + number, $"Nguyễn Văn {Given[number % Given.Length]}"));
        }

        return market;
    }

    public static VacancyState Vacancy(int number, string title, string employer) => new(
        IdOf(number), 1, $"V{number}", IdOf(9000 + number), employer, title, null, ["7212"], 5, 4, 5, 3, 1, 12, [], [],
        [new LanguageSkill("en", 2)], 1, new PlaceState("51", ["21439"]), "Phường Đức Phổ, Quảng Ngãi",
        new PayState(10_000_000, 15_000_000, false), "10 - 15 triệu", true, true, null, [], new DateOnly(2026, 12, 1),
        new DateOnly(2026, 12, 31), ["Trường Cao đẳng Kỹ nghệ Dung Quất"], false, new DateTimeOffset(2026, 11, 22, 3, 5, 0, TimeSpan.Zero));

    public static TraineeCard Person(int number, string name) => new(name, new TraineeState(
        IdOf(number), 1, $"HS{number}", IdOf(8000), "Trường Cao đẳng Kỹ nghệ Dung Quất", new DateOnly(2031, 7, 9), true, "5520123", "Hàn",
        ["7212"], ["7212"], "Thợ hàn", 5, 3, 2, 0, [], [], [], 1, new PlaceState("51", ["21439"]),
        [new PlaceState("51", [])], false, new PayState(9_500_000, null, false), true, true, null, new DateOnly(2026, 12, 15), [], ["Công ty TNHH Cơ khí Sông Trà"], false,
        new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero)));

    /// <summary>What alone keeps everybody from the vacancies, by code; each person barred has it beside the own reason.</summary>
    public List<IneligibilityReason> Obstacles { get; } = [];

    /// <summary>How many more are kept out than are listed.</summary>
    public int NotListed { get; set; }

    /// <summary>What rankings say of where they were made.</summary>
    public string? RankingNotice { get; set; }

    public Task<VacancyMatches?> MatchAsync(Guid vacancyId, int top, Weights weights, CancellationToken cancellation)
    {
        ThrowIfFailing();
        Weights.Add(weights);
        var vacancy = Vacancies.Find(candidate => candidate.Id == vacancyId);
        if (vacancy is null || !IsIndexed)
        {
            return Task.FromResult<VacancyMatches?>(null);
        }

        var eligible = People.SkipLast(2).Take(top).Select((person, rank) => Pair(person.Profile, rank)).ToList();
        var barred = People.TakeLast(2).Select(person => Barred(person.Profile)).ToList();
        return Task.FromResult<VacancyMatches?>(new(vacancy, "chuyen-gia-1", People.Count, Obstacles.Count > 0 ? [] : eligible, barred)
        {
            Notice = RankingNotice,
            NotEligibleCount = barred.Count + NotListed,
            Obstacles = Obstacles,
        });
    }

    public Task<TraineeSuggestions?> SuggestAsync(Guid traineeId, int top, Weights weights, CancellationToken cancellation)
    {
        ThrowIfFailing();
        Weights.Add(weights);
        var person = People.Find(candidate => candidate.Profile.Id == traineeId);
        return Task.FromResult(person is null || !IsIndexed
            ? null
            : new TraineeSuggestions(
                person.Profile,
                "chuyen-gia-1",
                Vacancies.Count,
                [.. Vacancies.SkipLast(1).Take(top).Select(Pair)],
                [.. Vacancies.TakeLast(1).Select(Barred)])
            {
                Notice = RankingNotice,
            });
    }

    public Task<SearchResult<TraineeState>> SearchPeopleAsync(SearchQuestion question, CancellationToken cancellation)
    {
        Check(question);
        var found = People.Select(person => person.Profile)
            .Where(person => question.Text is null || $"{person.ProgrammeName} {person.WishText}".Contains(question.Text, StringComparison.OrdinalIgnoreCase))
            .Where(person => Asks(question, CodeFilters.Province, person.Home!.Province))
            .Where(person => Asks(question, CodeFilters.Qualification, $"{person.Qualification}"))
            .ToList();
        return Task.FromResult(Answer(question, found));
    }

    public Task<SearchResult<VacancyState>> SearchVacanciesAsync(SearchQuestion question, CancellationToken cancellation)
    {
        Check(question);
        var found = Vacancies
            .Where(vacancy => question.Text is null || vacancy.Title.Contains(question.Text, StringComparison.OrdinalIgnoreCase))
            .Where(vacancy => Asks(question, CodeFilters.Province, vacancy.Place?.Province))
            .Where(vacancy => question.MonthlyPayVnd is null || vacancy.Pay is null || vacancy.Pay.MinVnd >= question.MonthlyPayVnd)
            .ToList();
        return Task.FromResult(Answer(question, found));
    }

    public Task<IReadOnlyList<Completion>> CompleteAsync(SearchSide side, string typed, SearchQuestion filters, CancellationToken cancellation)
    {
        Check(filters);
        return Task.FromResult<IReadOnlyList<Completion>>(
            typed == "tho" ? [new("occupation", "7212", "Thợ hàn", 12), new("province", "51", "Tỉnh Quảng Ngãi", 3)] : []);
    }

    Task<(int Vacancies, int Trainees)> IMatchingQueries.CountAsync(CancellationToken cancellation) =>
        Task.FromResult(IsIndexed ? (Vacancies.Count, People.Count) : (0, 0));

    public Task WaitUntilCurrentAsync(IProgress<(int Indexed, int Stored)>? progress, CancellationToken cancellation) => Task.CompletedTask;

    Task<IReadOnlyList<VacancyState>> IDemandQueries.FindAsync(string key, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<VacancyState>>([]);

    Task<VacancyState?> IDemandQueries.GetAsync(Guid id, CancellationToken cancellation) =>
        Task.FromResult(Vacancies.Find(vacancy => vacancy.Id == id));

    IAsyncEnumerable<VacancyState> IDemandQueries.ListAsync(CancellationToken cancellation) => EachAsync(Vacancies, cancellation);

    Task<(int Vacancies, int Employers)> IDemandQueries.CountAsync(CancellationToken cancellation) =>
        Task.FromResult((Vacancies.Count, Vacancies.Select(vacancy => vacancy.EmployerId).Distinct().Count()));

    Task<IReadOnlyList<TraineeCard>> ISupplyQueries.FindAsync(string key, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<TraineeCard>>([]);

    Task<IReadOnlyDictionary<Guid, string>> ISupplyQueries.NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(
            People.Where(person => ids.Contains(person.Profile.Id)).ToDictionary(person => person.Profile.Id, person => person.Name));

    Task<TraineeCard?> ISupplyQueries.GetAsync(Guid id, CancellationToken cancellation) =>
        Task.FromResult(People.Find(person => person.Profile.Id == id));

    IAsyncEnumerable<TraineeCard> ISupplyQueries.ListAsync(CancellationToken cancellation) => EachAsync(People, cancellation);

    Task<(int Trainees, int Schools)> ISupplyQueries.CountAsync(CancellationToken cancellation) =>
        Task.FromResult((People.Count, People.Select(person => person.Profile.SchoolId).Distinct().Count()));

    private static async IAsyncEnumerable<T> EachAsync<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }

        await Task.CompletedTask;
    }

    private static SearchResult<T> Answer<T>(SearchQuestion question, List<T> found)
    {
        Facet Of(string filter, IReadOnlyList<string> chosen, params (string Code, string Name)[] values) => new(
            filter,
            [.. values.Select((value, rank) => new FacetValue(value.Code, value.Name, found.Count / (rank + 1), chosen.Contains(value.Code)))]);
        return new(found.Count, [.. found.Skip(question.Skip).Take(question.Take)],
        [
            Of("occupation", question.AnyOf("occupation"), ("7212", "Thợ hàn"), ("8153", "Thợ may")),
            Of("province", question.AnyOf("province"), ("51", "Quảng Ngãi"), ("86", "Vĩnh Long"), ("19", "Thái Nguyên")),
            Of("commune", question.AnyOf("commune"), ("21439", "Phường Đức Phổ")),
            Of("qualification", question.AnyOf("qualification"), ("4", "Trung cấp"), ("5", "Cao đẳng")),
        ]);
    }

    private Match<T> Pair<T>(T subject, int rank)
    {
        var employer = Math.Max(0.2, 0.93 - (rank * 0.02));
        const double Trainee = 0.89;
        CriterionPoints[] criteria =
        [
            new("occupation", "Gần nghề", 20, 20, 12, 12, 8, 8, false, "Nghề được đào tạo 7212 trùng nghề của việc làm."),
            new("level", "Trình độ", 8, 10, 8, 10, 0, 0, false, "Trung cấp, đúng mức yêu cầu."),
            new("place", "Khoảng cách nơi ở", 14, 20, 6, 8, 8, 12, false, "Cùng xã: Phường Đức Phổ, tỉnh Quảng Ngãi."),
            new("pay", "Lương", 9, 14, 2, 4, 7, 10, false, "Muốn từ 9,5 triệu, việc trả 10–15 triệu."),
            new("shift", "Làm ca", 3, 6, 1, 2, 2, 4, true, "Người học chưa nêu có nhận làm ca hay không."),
            new("experience", "Kinh nghiệm", 0, 8, 0, 8, 0, 0, false, "Cần 12 tháng, chưa có."),
        ];
        return new Match<T>(
            subject, employer * Trainee, employer, Trainee,
            [.. Enumerable.Range(0, CriteriaShown).Select(number => criteria[number % criteria.Length])],
            ["Đúng nghề được đào tạo", "ở cùng xã với nơi làm", "lương mong muốn nằm trong mức trả"],
            ["Chưa có 12 tháng kinh nghiệm", "chưa rõ có nhận làm ca"],
            new NextStep("khai báo có nhận làm ca hay không", 3, 0.6));
    }

    private static NotEligible<T> Barred<T>(T subject) => new(subject,
        [new("AGE_BANNED_TRADE", "Chưa đủ 18 tuổi nên chưa được làm nghề hàn", "Bộ luật Lao động 45/2019/QH14, điều 147", new DateOnly(2027, 3, 1))]);

    private static bool Asks(SearchQuestion question, string filter, string? code) =>
        question.AnyOf(filter) is not { Count: > 0 } codes || codes.Contains(code);

    private void Check(SearchQuestion question)
    {
        ThrowIfFailing();
        Questions.Add(question);
        if (question.AnyOf("province").Contains("99"))
        {
            throw new UnknownCodeException("Không có tỉnh mã 99. Gần nhất: 96 (Cà Mau), 91 (An Giang).");
        }
    }

    private void ThrowIfFailing()
    {
        if (Fails is not null)
        {
            throw Fails;
        }
    }
}
