using System;

namespace Kaconf.Demo;

/// <summary>Colours, where the reader's terminal wants them.</summary>
internal static class Ink
{
    private static readonly bool On = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static string Bold(string text) => Wrap("1", text);

    public static string Dim(string text) => Wrap("2", text);

    public static string Red(string text) => Wrap("31", text);

    public static string Green(string text) => Wrap("32", text);

    public static string Yellow(string text) => Wrap("33", text);

    public static string Cyan(string text) => Wrap("36", text);

    private static string Wrap(string code, string text) => On ? $"\e[{code}m{text}\e[0m" : text;
}
