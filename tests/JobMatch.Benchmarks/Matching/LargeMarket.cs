using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.Matching.Indexing;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Benchmarks.Matching;

/// <summary>More people than can be imported in the time of a benchmark: each takes the training, the home, the wishes and
/// the dates of different imported people, so every column varies as theirs do and combinations vary more.</summary>
internal static class LargeMarket
{
    private const int Seed = 20261122;

    public static async Task<(IEnumerable<PersonProfile> People, List<VacancyProfile> Vacancies)> GetAsync(
        int people, bool quick, CancellationToken cancellation)
    {
        var folder = await MarketFolder.GetAsync(quick, cancellation);
        await using var session = await Session.StartAsync(folder.DataDirectory, mustWrite: true, cancellation);
        var imported = await session.Get<ISupplyQueries>().ListAsync(cancellation).Select(card => Profiles.Of(card.Profile)).ToListAsync(cancellation);
        var vacancies = await session.Get<IDemandQueries>().ListAsync(cancellation).Select(Profiles.Of).ToListAsync(cancellation);
        return (Mixed(imported, people), vacancies);
    }

    private static IEnumerable<PersonProfile> Mixed(List<PersonProfile> imported, int count)
    {
        var random = new Random(Seed);
        for (var number = 0; number < count; number++)
        {
            var (home, wish, time) = (One(), One(), One());
            yield return imported[number % imported.Count] with
            {
                Id = new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1),
                HomeProvince = home.HomeProvince,
                HomeCommunes = home.HomeCommunes,
                WishedPlaces = wish.WishedPlaces,
                WishesAnywhere = wish.WishesAnywhere,
                MinorUntil = time.MinorUntil,
                AvailableFrom = time.AvailableFrom,
            };
        }

        PersonProfile One() => imported[random.Next(imported.Count)];
    }
}
