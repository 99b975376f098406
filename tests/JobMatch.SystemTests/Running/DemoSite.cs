using Xunit;

namespace JobMatch.SystemTests.Running;

/// <summary>The demonstration, running for the tests that only look at it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private HostProcess? _process;

    /// <summary>The data folder that the process holds.</summary>
    public string Folder => _folder.Path;

    /// <summary>Where its pages are.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it printed until it served pages.</summary>
    public string Output { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _process = HostProcess.Start("demo", "--data", _folder.Path, "--port", "0");
        Address = await _process.WaitForAddressAsync();
        Output = _process.Output;
    }

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Tests that share one running demonstration.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>, ICollectionFixture<Browsing.Chromium>
{
    public const string Name = "A running demonstration";
}
