using System.Globalization;
using System.Text;
using JobMatch.Host.Commands;
using Spectre.Console;

// Vietnamese words come from the product and numbers are written by it, whatever the machine's language is.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Written to a file or a pipe there is no window to fit, so tables get the room they need.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 160;
}

var parsed = CommandLine.Build().Parse(args);
if (parsed.UnmatchedTokens.Count > 0 || parsed.Errors.Count > 0)
{
    ParseErrors.Write(parsed, Console.Error);
    if (args.Length == 0)
    {
        await CommandLine.Build().Parse(["--help"]).InvokeAsync();
    }

    return ExitCodes.CouldNotRun;
}

if (ReferenceFilesCommand.Use(parsed) is { } failed)
{
    return failed;
}

SearchServerOption.Use(parsed.GetValue(SearchServerOption.Addresses));
return await parsed.InvokeAsync();
