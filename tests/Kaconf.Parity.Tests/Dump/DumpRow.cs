using System;
using System.Globalization;

namespace Kaconf.Parity.Tests;

/// <summary>A line of a block's dump and the keyword that it shows.</summary>
/// <param name="Key">The keyword, with the blocks around it inside its block.</param>
/// <param name="Label">How the line starts; the value is the rest.</param>
internal sealed record DumpRow(string Key, string Label)
{
    /// <summary>The rest of the line as the model's text.</summary>
    public Func<string, string> Read { get; init; } = rest => rest;

    /// <summary>The text where there is no such line; null = then nothing is known.</summary>
    public string? Absent { get; init; }

    /// <summary>Whether the values are the lines below.</summary>
    public bool IsList { get; init; }

    /// <summary>A line that is there when the keyword is on.</summary>
    public static DumpRow Flag(string key, string label) => new(key, label) { Read = _ => "on", Absent = "off" };

    /// <summary>A line that says whether the keyword is on.</summary>
    public static DumpRow Switch(string key, string label, string on = "yes") => new(key, label) { Read = rest => rest == on ? "on" : "off" };

    /// <summary>A line that says whether the keyword is off.</summary>
    public static DumpRow Inverse(string key, string label, string off = "true") => new(key, label) { Read = rest => rest == off ? "off" : "on" };

    /// <summary>A time in seconds, as microseconds.</summary>
    public static DumpRow Seconds(string key, string label) => new(key, label) { Read = Micro };

    /// <summary>Lines below a title.</summary>
    public static DumpRow List(string key, string label, Func<string, string>? read = null) => new(key, label) { IsList = true, Read = read ?? (line => line), Absent = "" };

    /// <summary>A command, without the account that runs it.</summary>
    public static DumpRow Command(string key, string label) => new(key, label) { Read = WithoutAccount, Absent = "" };

    /// <summary>Decimal seconds, or a number with its unit, as microseconds.</summary>
    public static string Micro(string text)
    {
        string number = text.Split(' ')[0].TrimEnd('s', 'u');
        decimal factor = text.EndsWith("milli-sec", StringComparison.Ordinal) ? 1000 : text.EndsWith("us", StringComparison.Ordinal) ? 1 : 1_000_000;
        return (decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) * factor).ToString("0", CultureInfo.InvariantCulture);
    }

    private static string WithoutAccount(string text)
    {
        int account = text.IndexOf(", uid:gid", StringComparison.Ordinal);
        return account < 0 ? text : text[..account];
    }
}
