namespace Kaconf.Parity.Tests;

/// <summary>How one thing that keepalived said, or did not say, compares.</summary>
internal enum Outcome
{
    /// <summary>Kaconf says so too, at the line if there is one.</summary>
    Agreed,

    /// <summary>Kaconf says something else, for a reason that the page gives.</summary>
    Explained,

    /// <summary>Kaconf says something else.</summary>
    Disagreed,
}

/// <summary>One comparison.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Class">The kind of message; "(content)" where keepalived has nothing to say.</param>
/// <param name="Outcome">The result.</param>
/// <param name="Reason">Why it is explained, else "".</param>
/// <param name="Detail">The message with its place, or what Kaconf said to a file that keepalived accepts.</param>
internal sealed record Finding(Subject Subject, string Class, Outcome Outcome, string Reason, string Detail)
{
    /// <summary>The class of a file that keepalived is content with.</summary>
    public const string Content = "(content)";

    /// <summary>The class of a file that it did not read to the end.</summary>
    public const string Stopped = "(stopped)";

    /// <summary>Whether it is about a message.</summary>
    public bool IsMessage => Class is not (Content or Stopped);

    public override string ToString() => $"{Subject.Source} {Subject.Name}: {Detail}";
}
