using JobMatch.Intake.Tables;
using Xunit;

namespace JobMatch.Tests.Intake.Tables;

/// <summary>Alone in the process: what other tests hold meanwhile would count as what a file needs.</summary>
[Collection(nameof(TableFileMemoryTests))]
[CollectionDefinition(nameof(TableFileMemoryTests), DisableParallelization = true)]
public sealed class TableFileMemoryTests
{
    [Fact]
    public void Memory_stays_flat_over_a_200_MB_file()
    {
        using var stream = new RepeatedRows(TraineeTable.Header + "\n", "Nguyễn Văn An,15/03/2005,079204001234,0912345678,8 triệu\n", 200L << 20);
        using var file = TableFile.Open(stream, "bang.csv", TraineeTable.Options);
        long rows = 0, largest = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var row in file.Rows())
        {
            if (++rows % 500_000 == 0)
            {
                largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.True(rows > 3_000_000);
        Assert.InRange(largest, long.MinValue, 8 << 20);
    }
}
