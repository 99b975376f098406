using CsCheck;
using JobMatch.Contracts;
using Xunit;

namespace JobMatch.Tests.Contracts;

public class StateDigestsTests
{
    private static readonly Gen<(Guid Id, long Version)[]> Entries = Gen.Select(Gen.Guid, Gen.Long[1, 5]).Array[0, 50];

    [Fact]
    public void Equal_entries_in_any_order_have_equal_digests() => Entries.Sample(entries =>
        Assert.Empty(Of(entries).DifferingBuckets(Of(entries.Reverse()))));

    [Fact]
    public void Removing_undoes_adding() => Gen.Select(Entries, Entries).Sample((stay, go) =>
    {
        var digests = Of(stay.Concat(go));
        foreach (var (id, version) in go)
        {
            digests.Remove(id, version);
        }

        Assert.Equal(stay.Length, digests.Count);
        Assert.Empty(digests.DifferingBuckets(Of(stay)));
    });

    [Fact]
    public void One_more_version_differs_in_the_bucket_of_its_id_alone() => Gen.Select(Entries, Gen.Guid, Gen.Long[1, 5]).Sample((entries, id, version) =>
        Assert.Equal([StateDigests.BucketOf(id)],
            Of(entries.Append((id, version))).DifferingBuckets(Of(entries.Append((id, version + 1))))));

    [Fact]
    public void A_missing_entry_differs_in_the_bucket_of_its_id_alone() => Gen.Select(Entries, Gen.Guid).Sample((entries, id) =>
        Assert.Equal([StateDigests.BucketOf(id)], Of(entries.Append((id, 1))).DifferingBuckets(Of(entries))));

    [Fact]
    public void Ids_of_one_moment_spread_over_the_buckets()
    {
        var at = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        var buckets = Enumerable.Range(0, 20_000).Select(_ => StateDigests.BucketOf(Guid.CreateVersion7(at))).ToList();
        Assert.All(buckets, bucket => Assert.InRange(bucket, 0, StateDigests.Buckets - 1));
        Assert.Equal(StateDigests.Buckets, buckets.Distinct().Count());
    }

    private static StateDigests Of(IEnumerable<(Guid Id, long Version)> entries)
    {
        var digests = new StateDigests();
        foreach (var (id, version) in entries)
        {
            digests.Add(id, version);
        }

        return digests;
    }
}
