using System.CommandLine;
using System.IO;
using System.Text.Json;
using Kaconf.Cli.Lint;
using Kaconf.Cli.Render;
using Kaconf.Compiler;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Cli.Commands;

/// <summary><c>kaconf rules</c>: the rule catalogue.</summary>
internal static class RulesCommand
{
    private const string Examples = """
        Examples:
          kaconf rules                   every rule: code, severity, the first profile that reports it, title
          kaconf rules | grep -i weight  the rules about weights
          kaconf rules --format json     for other tools
          kaconf explain KAC2004         what one is for
        """;

    /// <summary>The command, to be added to the root.</summary>
    public static Command Create()
    {
        Command command = new("rules", "List the rules: everything that lint and a build can report.");
        Option<string> format = Choice.Of("--format", "FORMAT", "text or json", "text", "text", "json");
        command.Options.Add(format);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(format)));
        return command.WithExamples(Examples);
    }

    private static int Run(string format)
    {
        using Output output = Output.Standard();
        if (format == "json") WriteJson(output.Stream);
        else WriteTable(output.Writer, Palette.For("auto", System.Console.IsOutputRedirected));
        return ExitCode.Ok;
    }

    private static void WriteTable(TextWriter output, Palette palette)
    {
        output.WriteLine(palette.Heading($"{"Code",-7}  {"Severity",-10}  {"Profile",-8}  Title"));
        foreach (DiagnosticCode rule in Catalogue.All)
            output.WriteLine($"{rule.Id}  {palette.Fault(rule.Severity, $"{Levels.WordOf(rule.Severity),-10}")}  {ProfileOf(rule),-8}  {rule.Title}");
    }

    private static void WriteJson(Stream stream)
    {
        using Utf8JsonWriter json = JsonText.To(stream);
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (DiagnosticCode rule in Catalogue.All) Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        JsonText.End(json, stream);
    }

    private static void Write(Utf8JsonWriter json, DiagnosticCode rule)
    {
        json.WriteStartObject();
        json.WriteString("code", rule.Id);
        json.WriteString("severity", Levels.WordOf(rule.Severity));
        json.WriteString("profile", ProfileOf(rule));
        json.WriteString("title", rule.Title);
        json.WriteString("source", rule.Source);
        json.WriteString("help", RulePages.PathOf(rule.Id));
        json.WriteEndObject();
    }

    private static string ProfileOf(DiagnosticCode rule) => rule.Profile.ToString().ToLowerInvariant();
}
