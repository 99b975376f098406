using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace JobMatch.Demand.Storing;

/// <summary>Lets the migration tool make the context; see README.md, "Changing a database".</summary>
internal sealed class DemandContextFactory : IDesignTimeDbContextFactory<DemandContext>
{
    public DemandContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<DemandContext>().UseSqlite("Data Source=design.db").Options);
}
