namespace Kaconf.Compiler.Diagnostics;

/// <summary>How much is reported: each profile has the rules of those before it.</summary>
public enum Profile
{
    /// <summary>Errors only.</summary>
    Minimal,

    /// <summary>What nearly every site wants to know; what a build uses unless told otherwise.</summary>
    Standard,

    /// <summary>Hardening and style as well.</summary>
    Strict,

    /// <summary>What is no fault, and is told only where the site asks for it by its code.</summary>
    Asked,
}

/// <summary>A kind of fault: a rule's entry in the catalogue. Its number is never reused.</summary>
/// <param name="Id">KAC and four digits: 1nnn the language, 2nnn one node, 3nnn between nodes, 4nnn security, 5nnn hazards and advice, 9nnn the build.</param>
/// <param name="Severity">How bad, unless the site decides otherwise.</param>
/// <param name="Title">What it is, for lists.</param>
/// <param name="Source">Who else has the rule: an RFC's section, a man page, what keepalived does, or only Kaconf.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Source)
{
    /// <summary>The smallest profile that reports it.</summary>
    public Profile Profile { get; init; } = Severity == Severity.Error ? Profile.Minimal : Profile.Standard;

    /// <summary>Whether it leaves nothing that could be built, so that neither a comment nor a setting can silence it.</summary>
    public bool IsFinal { get; init; } = Severity == Severity.Error && Id[3] is '1' or '9';
}
