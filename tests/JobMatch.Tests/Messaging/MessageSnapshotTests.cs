using System.Text.Json;
using System.Text.Json.Nodes;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Messaging.Log;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Messaging;

/// <summary>Messages as they are written, so that a change of their shape is seen and decided. After a change that is
/// meant, <c>UPDATE_SNAPSHOTS=true</c> writes the files anew.</summary>
public sealed class MessageSnapshotTests
{
    private static readonly string[] NotForMatching =
        ["birth", "phone", "mail", "contact", "sex", "gender", "ethnic", "relig", "health", "disab", "identity", "address", "insurance", "person"];

    private static readonly JsonSerializerOptions Indented = new(MessageJson.Options) { WriteIndented = true };

    private static readonly Guid Someone = new("0199aaaa-0000-7000-8000-000000000001");
    private static readonly Guid Owner = new("0199aaaa-0000-7000-8000-000000000002");
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    private static TraineeState Trainee => new(
        Someone, 3, "HS-001", Owner, "Trường Trung cấp nghề Thử", new(2027, 6, 18), true, "5520123", "Hàn", ["7212"], ["7212", "7213"],
        "Thợ hàn", 3, 2, 2, 6, ["HAN_3G"], ["han-ho-quang"], [new("en", 2), new("km", null)], 1, new("51", ["21409"]),
        [new("51", []), new("48", ["20194"])], false, new(8_000_000, null, false), true, true, "XAC_DINH", new(2027, 7, 1),
        [], ["Công ty TNHH Thử"], false, Noon);

    private static VacancyState Vacancy => new(
        Someone, 2, "TD-001", Owner, "Công ty TNHH Thử", "Thợ hàn", "Hàn khung thép.", ["7212"], 5, 4, 3, 2, 1, 12, ["HAN_3G"], ["han-ho-quang"],
        [new("en", 1)], 0, new("51", ["21409"]), "Phường Đức Phổ, Quảng Ngãi", new(7_000_000, 9_000_000, true), "7-9 triệu", false, true,
        "XAC_DINH", ["ShuttleBus"], new(2027, 2, 1), new(2027, 12, 31),
        ["Trường Trung cấp nghề Thử"], false, Noon);

    [Fact]
    public void TraineesChanged_is_written_as_before() => AssertSnapshot("TraineesChanged.json", new TraineesChanged([MessageJson.Write(Trainee)], [Owner]));

    [Fact]
    public void VacanciesChanged_is_written_as_before() => AssertSnapshot("VacanciesChanged.json", new VacanciesChanged([MessageJson.Write(Vacancy)], [Owner]));

    [Fact]
    public void What_is_not_known_is_null_and_read_back_as_null()
    {
        var unknown = Trainee with { Qualification = null, Pay = null, AcceptsShifts = null, MinorUntil = null };
        var message = JsonSerializer.Serialize(new TraineesChanged([MessageJson.Write(unknown)], []), MessageJson.Options);
        var json = Assert.Single(JsonSerializer.Deserialize<TraineesChanged>(message, MessageJson.Options)!.Trainees);
        var read = MessageJson.Read<TraineeState>(json);
        Assert.Equal((null, null, null, null), (read.Qualification, read.Pay, read.AcceptsShifts, read.MinorUntil));
        Assert.Equal(MessageJson.Write(unknown), MessageJson.Write(read));
    }

    [Fact]
    public void A_state_arrives_as_its_owner_wrote_it()
    {
        var written = new StateJson("""{"id": 1,  "wishText": "Thợ hàn \"CO2\", Đức Phổ"}""");
        var message = JsonSerializer.Serialize(new TraineesChanged([written], []), MessageJson.Options);
        Assert.Contains(written.Text, message, StringComparison.Ordinal);
        Assert.Equal([written], JsonSerializer.Deserialize<TraineesChanged>(message, MessageJson.Options)!.Trainees);
    }

    [Fact]
    public void A_message_about_trainees_has_no_field_for_a_name_a_birth_date_or_a_contact()
    {
        var fields = Fields(JsonSerializer.SerializeToNode(new TraineesChanged([MessageJson.Write(Trainee)], [Owner]), MessageJson.Options)).ToHashSet();
        Assert.Contains("schoolName", fields);
        Assert.Equal(["programmeName", "schoolName"], fields.Where(field => field.Contains("name", StringComparison.OrdinalIgnoreCase)).Order());
        Assert.All(fields, field => Assert.DoesNotContain(NotForMatching, word => field.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Fields(JsonNode? node) => node switch
    {
        JsonObject entity => entity.SelectMany(field => Fields(field.Value).Prepend(field.Key)),
        JsonArray list => list.SelectMany(Fields),
        _ => [],
    };

    private static void AssertSnapshot<T>(string file, T message)
    {
        var path = Path.Combine(SampleFolder.Repository, "tests", "JobMatch.Tests", "Messaging", "Snapshots", file);
        // States stand in a message as they were written, without indentation.
        var node = JsonNode.Parse(JsonSerializer.Serialize(message, MessageJson.Options))!;
        var written = node.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "true")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), written);
    }
}
