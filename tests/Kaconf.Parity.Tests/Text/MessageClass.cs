using System.Linq;
using System.Text.RegularExpressions;

namespace Kaconf.Parity.Tests;

/// <summary>What a message of keepalived is about.</summary>
internal enum About
{
    /// <summary>The text: Kaconf must say something too.</summary>
    Text,

    /// <summary>The machine it was asked on, or how keepalived was built.</summary>
    Machine,

    /// <summary>The line before it, of which it is a part.</summary>
    Continuation,
}

/// <summary>A kind of message.</summary>
/// <param name="Pattern">The message without its place; '*' stands for what differs from file to file.</param>
/// <param name="About">What it is about.</param>
internal sealed record MessageClass(string Pattern, About About = About.Text)
{
    private readonly Regex regex = new("^" + string.Join(".*", Pattern.Split('*').Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Whether a message, without its place, is of this kind.</summary>
    public bool Matches(string message) => regex.IsMatch(message);
}
