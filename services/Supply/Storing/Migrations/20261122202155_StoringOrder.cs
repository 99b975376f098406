using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobMatch.Supply.Storing.Migrations
{
    /// <inheritdoc />
    public partial class StoringOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Payload",
                table: "message_log");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "message_log");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql("UPDATE imports SET Sequence = rowid");

            // New tables beside the old ones: SQLite cannot change a primary key, and altering one table of two that refer to
            // each other leaves the other without what it refers to.
            migrationBuilder.RenameTable(
                name: "trainees",
                newName: "old_trainees");

            migrationBuilder.RenameTable(
                name: "trainee_people",
                newName: "old_trainee_people");

            migrationBuilder.CreateTable(
                name: "trainees",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainees", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_trainees_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trainee_people",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trainee_people", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_trainee_people_trainees_Sequence",
                        column: x => x.Sequence,
                        principalTable: "trainees",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""
                INSERT INTO trainees (Sequence, Id, SchoolId, ExternalId, Version, ContentHash, State)
                SELECT rowid, Id, SchoolId, ExternalId, Version, ContentHash, State FROM old_trainees;
                INSERT INTO trainee_people (Sequence, Name, NameKey, BirthDate)
                SELECT trainees.Sequence, Name, NameKey, BirthDate FROM old_trainee_people JOIN trainees ON trainees.Id = TraineeId;
                """);

            migrationBuilder.DropTable(
                name: "old_trainee_people");

            migrationBuilder.DropTable(
                name: "old_trainees");

            migrationBuilder.CreateIndex(
                name: "IX_trainees_ExternalId",
                table: "trainees",
                column: "ExternalId");

            migrationBuilder.CreateIndex(
                name: "IX_trainees_Id",
                table: "trainees",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_trainees_SchoolId_ExternalId",
                table: "trainees",
                columns: new[] { "SchoolId", "ExternalId" },
                unique: true);

            migrationBuilder.Sql(NameIndex.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The messages of the log before this migration cannot be made again.");
    }
}
