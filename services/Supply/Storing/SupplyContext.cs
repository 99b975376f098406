using JobMatch.Intake.Importing;
using JobMatch.Messaging.Log;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Storing;

/// <summary>Supply's own database: schools, trainees, their imports and their message log.</summary>
internal sealed class SupplyContext(DbContextOptions<SupplyContext> options) : DbContext(options)
{
    public DbSet<School> Schools => Set<School>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<TraineePerson> People => Set<TraineePerson>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddMessageLog();
        modelBuilder.AddImports();
        modelBuilder.Entity<School>(school =>
        {
            school.ToTable("schools");
            school.HasIndex(stored => stored.NameKey).IsUnique();
        });
        modelBuilder.Entity<Trainee>(trainee =>
        {
            trainee.ToTable("trainees");
            trainee.HasKey(stored => stored.Sequence);
            trainee.Property(stored => stored.Sequence).ValueGeneratedNever();
            trainee.HasIndex(stored => stored.Id).IsUnique();
            trainee.HasIndex(stored => new { stored.SchoolId, stored.ExternalId }).IsUnique();
            trainee.HasIndex(stored => stored.ExternalId);
            trainee.HasOne<School>().WithMany().HasForeignKey(stored => stored.SchoolId);
        });
        modelBuilder.Entity<TraineePerson>(person =>
        {
            person.ToTable("trainee_people");
            person.HasKey(stored => stored.Sequence);
            person.Property(stored => stored.Sequence).ValueGeneratedNever();
            person.HasOne<Trainee>().WithOne().HasForeignKey<TraineePerson>(stored => stored.Sequence);
        });
    }
}

/// <summary>A school, or the office that sent people who belong to none.</summary>
internal sealed class School
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name in canonical form, by which the school is recognised.</summary>
    public required string NameKey { get; init; }
}

/// <summary>A trainee: the keys, and the full state as it is published to matching. No name is here.</summary>
internal sealed class Trainee
{
    /// <summary>The order in which trainees were first stored, from 1.</summary>
    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    /// <summary>The id in the school's file, or one made here when the form has none.</summary>
    public required string ExternalId { get; init; }

    public required long Version { get; set; }

    /// <summary>Hash of what the file said, by which a row sent again is recognised as unchanged.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The state as JSON.</summary>
    public required string State { get; set; }

    /// <summary>Since when staff keep the person from being proposed; null when not blocked.</summary>
    public DateTimeOffset? BlockedOn { get; set; }

    /// <summary>Why, in the words of the staff; null when not blocked.</summary>
    public string? BlockedReason { get; set; }
}

/// <summary>Who a trainee is. Purpose: that staff can call the person by name, and that the legal age limits can be
/// worked out again. Never published, never indexed.</summary>
internal sealed class TraineePerson
{
    /// <summary>The trainee's.</summary>
    public required long Sequence { get; init; }

    public required string Name { get; set; }

    /// <summary>The name without accents, as <see cref="NameIndex"/> finds it.</summary>
    public required string NameKey { get; set; }

    /// <summary>Birth date; the last possible day when only the month or the year is known.</summary>
    public required DateOnly BirthDate { get; set; }
}
