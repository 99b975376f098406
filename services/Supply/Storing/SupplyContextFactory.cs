using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace JobMatch.Supply.Storing;

/// <summary>Lets the migration tool make the context; see README.md, "Changing a database".</summary>
internal sealed class SupplyContextFactory : IDesignTimeDbContextFactory<SupplyContext>
{
    public SupplyContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SupplyContext>().UseSqlite("Data Source=design.db").Options);
}
