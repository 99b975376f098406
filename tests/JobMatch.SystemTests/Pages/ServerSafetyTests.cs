using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Pages;

/// <summary>Without sign-in the pages are for this computer alone.</summary>
[Collection(DemoCollection.Name)]
public sealed class ServerSafetyTests(DemoSite demo)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tim-nguoi")]
    [InlineData("/tim-viec")]
    [InlineData("/nhap-lieu")]
    [InlineData("/mau/nhu-cau.xlsx")]
    [InlineData("/khong-co")]
    public async Task A_request_under_another_name_is_refused(string path)
    {
        using var client = new HttpClient { BaseAddress = demo.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "jobmatch.example" } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("JobMatch", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_listens_but_the_loopback_address()
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == demo.Address.Port).ToList();
        Assert.NotEmpty(listening);
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address), end.ToString()));
        Assert.Equal(AddressFamily.InterNetwork, listening[0].AddressFamily);
    }
}
