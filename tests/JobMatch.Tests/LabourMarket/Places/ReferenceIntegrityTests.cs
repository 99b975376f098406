using System.Globalization;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Reference;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Places;

public class ReferenceIntegrityTests
{
    [Fact]
    public void The_place_files_hold_together() => Assert.Empty(ReferenceIntegrity.Problems(PlaceCatalog.Default));

    [Fact]
    public void Every_successor_begins_the_day_after_the_former_unit_ends()
    {
        var begins = Days("provinces.csv", "valid_from").Concat(Days("communes.csv", "valid_from")).ToLookup(day => day.Code, day => day.Date);
        var changed = ReferenceRows.InUse("changed_types.csv").Column("code").ToHashSet();
        foreach (var (file, column) in new[] { ("former_provinces.csv", "successor"), ("former_communes.csv", "successors") })
        {
            var rows = ReferenceRows.InUse(file);
            foreach (var (end, successors) in rows.Column("valid_to").Zip(rows.Column(column)))
            {
                var next = DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1);
                Assert.All(successors.Split(' '), code => Assert.True(changed.Contains(code) || begins[code].Contains(next), $"{file}: {code} after {end}"));
            }
        }

        // A unit that changed its rank later begins anew the day after its former rank ends.
        var ranks = ReferenceRows.InUse("changed_types.csv");
        Assert.All(ranks.Column("code").Zip(ranks.Column("valid_from"), ranks.Column("valid_to")), rank =>
        {
            Assert.Equal("2025-07-01", rank.Second);
            Assert.Contains(DateOnly.ParseExact(rank.Third, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1), begins[rank.First]);
        });
    }

    [Fact]
    public void Every_reference_file_says_from_which_day_it_holds() =>
        Assert.All(ReferencePackage.All.SelectMany(package => package.Files), file => Assert.NotNull(file.ValidFrom));

    private static IEnumerable<(string Code, DateOnly Date)> Days(string file, string column)
    {
        var rows = ReferenceRows.InUse(file);
        return rows.Column("code").Zip(rows.Column(column), (code, day) => (code, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Neighbouring_provinces_are_those_with_neighbouring_communes()
    {
        var catalog = PlaceCatalog.Default;
        var found = catalog.Communes.SelectMany((commune, index) => catalog.NeighboursOf(index).Select(neighbour =>
            (commune.ProvinceCode, catalog.Communes[neighbour].ProvinceCode))).Where(pair => pair.Item1 != pair.Item2).ToHashSet();
        var listed = catalog.Provinces.SelectMany(province => province.NeighbourCodes.Select(code => (province.Code, code)));
        Assert.Equal(found.Order(), listed.Order());
    }
}
