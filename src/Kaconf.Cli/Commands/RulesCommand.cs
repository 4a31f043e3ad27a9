using System.CommandLine;
using System.IO;
using System.Text.Json;
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
        Option<string> format = new("--format") { HelpName = "FORMAT", Description = "text or json", DefaultValueFactory = static _ => "text" };
        format.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("text" or "json") and string found)
                result.AddError($"there is no --format '{found}'; expected text or json");
        });
        command.Options.Add(format);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(format)));
        return command.WithExamples(Examples);
    }

    private static int Run(string format)
    {
        using Output output = Output.Standard();
        if (format == "json") WriteJson(output.Writer);
        else WriteTable(output.Writer, Palette.For("auto", System.Console.IsOutputRedirected));
        return ExitCode.Ok;
    }

    private static void WriteTable(TextWriter output, Palette palette)
    {
        output.WriteLine(palette.Heading($"{"Code",-7}  {"Severity",-10}  {"Profile",-8}  Title"));
        foreach (DiagnosticCode rule in Catalogue.All)
            output.WriteLine($"{rule.Id}  {palette.Fault(rule.Severity, $"{Lower(rule.Severity),-10}")}  {Lower(rule.Profile),-8}  {rule.Title}");
    }

    private static void WriteJson(TextWriter output)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (DiagnosticCode rule in Catalogue.All) Write(json, rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, DiagnosticCode rule)
    {
        json.WriteStartObject();
        json.WriteString("code", rule.Id);
        json.WriteString("severity", Lower(rule.Severity));
        json.WriteString("profile", Lower(rule.Profile));
        json.WriteString("title", rule.Title);
        json.WriteString("source", rule.Source);
        json.WriteEndObject();
    }

    private static string Lower(System.Enum value) => value.ToString().ToLowerInvariant();
}
