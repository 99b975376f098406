using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobMatch.Demand.Storing.Migrations
{
    /// <inheritdoc />
    public partial class StoringOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "vacancies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Rows are kept in the order in which they were stored.
            migrationBuilder.Sql("UPDATE vacancies SET Sequence = rowid");
            migrationBuilder.Sql("UPDATE imports SET Sequence = rowid");

            migrationBuilder.DropPrimaryKey(
                name: "PK_vacancies",
                table: "vacancies");

            migrationBuilder.DropColumn(
                name: "Payload",
                table: "message_log");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "message_log");

            migrationBuilder.AddPrimaryKey(
                name: "PK_vacancies",
                table: "vacancies",
                column: "Sequence");

            migrationBuilder.CreateIndex(
                name: "IX_vacancies_Id",
                table: "vacancies",
                column: "Id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The messages of the log before this migration cannot be made again.");
    }
}
