using System.Net;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.Tests.Supply.Importing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace JobMatch.Tests.Host.Running;

/// <summary>Each service starts in a process of its own and does its work there.</summary>
public sealed class ServicesAloneTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demand_alone_takes_a_file_and_answers()
    {
        await using var application = await JobMatchApplication.StartAsync(ServiceRoles.Demand);
        var imports = application.Get<IFileImports>();
        Assert.Equal(ImportKind.Demand, imports.Kind);
        using var file = new MemoryStream("Mã tin tuyển dụng,Doanh nghiệp,Tên công việc,Số lượng tuyển,Nơi làm việc\nTD-9,Công ty Thử,Thợ hàn,2,\"Phường Đức Phổ, Quảng Ngãi\"\n"u8.ToArray());
        var report = await imports.WaitAsync(await imports.StartAsync(file, "nhu-cau.csv", null, Cancellation), null, Cancellation);
        Assert.Equal(1, report.Added);
        Assert.Equal((1, 1), await application.Get<IDemandQueries>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task Supply_alone_takes_a_file_and_answers()
    {
        await using var application = await JobMatchApplication.StartAsync(ServiceRoles.Supply);
        var id = await application.SendTraineesAsync(TraineeFile.Of(3));
        (await application.OutcomeAsync(ImportKind.Trainees, id)).Holds(added: 3);
        Assert.Equal((3, 1), await application.Get<ISupplyQueries>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task Matching_alone_answers_that_it_holds_nothing()
    {
        await using var application = await JobMatchApplication.StartAsync(ServiceRoles.Matching);
        var matching = application.Get<IMatchingQueries>();
        Assert.Equal((0, 0), await matching.CountAsync(Cancellation));
        Assert.Equal(0, (await matching.SearchPeopleAsync(new() { Text = "thợ hàn" }, Cancellation)).Total);
        Assert.Null(await matching.MatchAsync(Guid.NewGuid(), 10, Weights.None, Cancellation));
        await matching.WaitUntilCurrentAsync(null, Cancellation);
    }

    [Theory]
    [InlineData(ServiceRoles.Web, "«Nhu cầu tuyển dụng», «Hồ sơ người học», «Ghép việc và tìm kiếm»")]
    [InlineData(ServiceRoles.Web | ServiceRoles.Demand | ServiceRoles.Supply, "«Ghép việc và tìm kiếm»")]
    internal async Task Pages_without_the_services_they_ask_start_and_say_which_are_missing(ServiceRoles roles, string missing)
    {
        using var folder = new TemporaryFolder();
        await using var web = WebHost.Build(folder.Path, port: 0, roles);
        using var client = new HttpClient { BaseAddress = new(await WebHost.StartAsync(web, 0, Cancellation)) };
        foreach (var path in new[] { "/", "/tim-nguoi", "/nhap-lieu" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains($"không chạy dịch vụ {missing}.", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        await web.StopAsync(Cancellation);
    }

    [Fact]
    public async Task All_together_answer_the_first_page_on_this_computer_only()
    {
        using var folder = new TemporaryFolder();
        await using var web = WebHost.Build(folder.Path, port: 0);
        var address = await WebHost.StartAsync(web, 0, Cancellation);
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new(address) };
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "jobmatch.example.com" } };
        using var elsewhere = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        await web.StopAsync(Cancellation);
    }

    [Theory]
    [InlineData(ServiceRoles.Demand)]
    [InlineData(ServiceRoles.Supply)]
    [InlineData(ServiceRoles.Matching)]
    [InlineData(ServiceRoles.All)]
    internal void Everything_a_service_needs_is_in_its_own_composition(ServiceRoles roles)
    {
        using var folder = new TemporaryFolder();
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddJobMatch(folder.Path, roles);
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new() { ValidateOnBuild = true, ValidateScopes = true }));
        builder.Build().Dispose();
    }
}
