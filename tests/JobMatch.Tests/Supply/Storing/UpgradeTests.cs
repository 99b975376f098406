using JobMatch.Messaging.Storing;
using JobMatch.Supply.Storing;
using JobMatch.Tests.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace JobMatch.Tests.Supply.Storing;

public sealed class UpgradeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_first_version_keeps_its_people_in_their_order_and_finds_them_by_name()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().AddServiceDatabase<SupplyContext>(Path.Combine(folder.Path, "supply.db")).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<SupplyContext>>().CreateDbContextAsync(Cancellation);
        await context.GetService<IMigrator>().MigrateAsync("Initial", Cancellation);

        // The second id is the lower one: its order is the order of storing all the same.
        await context.Database.ExecuteSqlRawAsync("""
            INSERT INTO schools VALUES ('0199AAAA-0000-7000-8000-00000000000A', 'Trường', 'truong');
            INSERT INTO trainees VALUES ('0199AAAA-0000-7000-8000-000000000002', '0199AAAA-0000-7000-8000-00000000000A', 'HS-1', 1, 'x', '{}');
            INSERT INTO trainees VALUES ('0199AAAA-0000-7000-8000-000000000001', '0199AAAA-0000-7000-8000-00000000000A', 'HS-2', 3, 'y', '{}');
            INSERT INTO trainee_people VALUES ('0199AAAA-0000-7000-8000-000000000001', 'Lê Hai', 'le hai', '2005-02-02');
            INSERT INTO trainee_people VALUES ('0199AAAA-0000-7000-8000-000000000002', 'Lê Một', 'le mot', '2005-01-01');
            """.Replace("{}", "{{}}", StringComparison.Ordinal), Cancellation);
        await context.Database.MigrateAsync(Cancellation);

        var stored = await context.Trainees.Join(context.People, trainee => trainee.Sequence, person => person.Sequence,
            (trainee, person) => new { trainee.Sequence, trainee.ExternalId, trainee.Version, person.Name, person.BirthDate })
            .OrderBy(row => row.Sequence).ToListAsync(Cancellation);
        Assert.Equal(
            [("HS-1", 1, "Lê Một", new DateOnly(2005, 1, 1)), ("HS-2", 3, "Lê Hai", new DateOnly(2005, 2, 2))],
            stored.Select(row => (row.ExternalId, row.Version, row.Name, row.BirthDate)));
        Assert.Equal([stored[1].Sequence], await NameIndex.FindAsync(context, "hai", 5, Cancellation));
    }
}
