using System.Net;
using System.Text;
using System.Text.Json;
using JobMatch.Host.Understanding;
using JobMatch.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace JobMatch.Tests.Host.Understanding;

public sealed class UnderstandingEndpointsTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapUnderstanding();
        await _app.StartAsync(Cancellation);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("pay")]
    [InlineData("place")]
    [InlineData("experience")]
    [InlineData("title")]
    [InlineData("normalise")]
    public async Task Lines_that_are_sent_come_back_answered_one_for_one(string reader)
    {
        using var lines = new StringContent("10 triệu\n\nHà Nội", Encoding.UTF8, "text/plain");
        using var response = await _client.PostAsync($"{UnderstandingEndpoints.Prefix}/{reader}", lines, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        var answers = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["10 triệu", "", "Hà Nội"], answers.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("input").GetString()!));
    }

    [Fact]
    public async Task One_text_is_answered_with_one_document()
    {
        var answer = await _client.GetStringAsync($"{UnderstandingEndpoints.Prefix}/pay?text={Uri.EscapeDataString("từ 7tr5")}", Cancellation);
        Assert.Equal(7500000, JsonDocument.Parse(answer).RootElement.GetProperty("value").GetProperty("min").GetInt64());
    }

    [Theory]
    [InlineData("pay")]
    [InlineData("place?text=x&date=hôm nay")]
    [InlineData("place?text=x&province=999")]
    public async Task A_question_that_lacks_something_is_refused_with_the_reason(string question)
    {
        using var response = await _client.GetAsync($"{UnderstandingEndpoints.Prefix}/{question}", Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task JSON_is_no_line_of_text()
    {
        using var json = new StringContent("[\"10 triệu\"]", Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync($"{UnderstandingEndpoints.Prefix}/pay", json, Cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var endpoints = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.Equal(10, endpoints.Count);
        Assert.All(endpoints, endpoint => Assert.Equal(Audience.Anyone, endpoint.Metadata.GetMetadata<CallableByAttribute>()?.Audience));
    }
}
