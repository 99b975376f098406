using JobMatch.Intake.Importing;
using JobMatch.Messaging.Log;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Storing;

/// <summary>Demand's own database: employers, vacancies, their imports and their message log.</summary>
internal sealed class DemandContext(DbContextOptions<DemandContext> options) : DbContext(options)
{
    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddMessageLog();
        modelBuilder.AddImports();
        modelBuilder.Entity<Employer>(employer =>
        {
            employer.ToTable("employers");
            employer.HasIndex(stored => stored.TaxCode).IsUnique();
            employer.HasIndex(stored => stored.NameKey);
        });
        modelBuilder.Entity<Vacancy>(vacancy =>
        {
            vacancy.ToTable("vacancies");
            vacancy.HasKey(stored => stored.Sequence);
            vacancy.Property(stored => stored.Sequence).ValueGeneratedNever();
            vacancy.HasIndex(stored => stored.Id).IsUnique();
            vacancy.HasIndex(stored => new { stored.EmployerId, stored.ExternalId }).IsUnique();
            vacancy.HasIndex(stored => stored.ExternalId);
            vacancy.HasOne<Employer>().WithMany().HasForeignKey(stored => stored.EmployerId);
        });
    }
}

/// <summary>An employer as the files name it.</summary>
internal sealed class Employer
{
    public required Guid Id { get; init; }

    /// <summary>Tax or business registration code, digits and dash; null while no file gave one.</summary>
    public string? TaxCode { get; set; }

    public required string Name { get; set; }

    /// <summary>The name in canonical form, by which an employer without a code is recognised.</summary>
    public required string NameKey { get; set; }

    /// <summary>Since when staff keep the employer from being proposed; null when it is not blocked.</summary>
    public DateTimeOffset? BlockedOn { get; set; }

    /// <summary>Why, in the words of the staff; null when it is not blocked.</summary>
    public string? BlockedReason { get; set; }
}

/// <summary>A vacancy: its keys, and its full public state as it is published.</summary>
internal sealed class Vacancy
{
    /// <summary>The order in which vacancies were first stored, from 1.</summary>
    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required Guid EmployerId { get; init; }

    /// <summary>The id in the employer's file.</summary>
    public required string ExternalId { get; init; }

    public required long Version { get; set; }

    /// <summary>The title without accents, for finding by a part of it.</summary>
    public required string TitleKey { get; set; }

    /// <summary>Hash of what the file said, by which a row sent again is recognised as unchanged.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The state as JSON.</summary>
    public required string State { get; set; }
}
