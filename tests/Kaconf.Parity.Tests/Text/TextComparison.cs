using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Diagnostics;

namespace Kaconf.Parity.Tests;

/// <summary>Compares what Kaconf reports of a file with keepalived's verdict.</summary>
internal static class TextComparison
{
    private const string NotSupported = "KAC1002";

    /// <summary>A line for each message about the text, or one for a file that keepalived is content with.</summary>
    public static IEnumerable<Finding> Compare(Verdict verdict)
    {
        // That something is not acted on yet is no word about the text.
        Diagnostic[] said = [.. verdict.Subject.Compile().Diagnostics.Where(item => item.Code != NotSupported)];
        // Each part of keepalived reads the file, so the same fault is told with and without the name of the file.
        Message[] messages = [.. verdict.Messages.Select(said => Message.Parse(said, verdict.Subject.File)).DistinctBy(message => (message.File, message.Line, message.Text))];
        Message[] faults = [.. messages.Where(message => message.Class.About == About.Text)];
        if (KnownFaults.OfTheOracle(verdict) is { } why) return [new Finding(verdict.Subject, Finding.Content, Outcome.Explained, why, $"exit status {verdict.ExitCode}")];
        if (faults.Length == 0) return [verdict.ExitCode is 0 or 6 ? Accepted(verdict.Subject, said) : new Finding(verdict.Subject, Finding.Stopped, Outcome.Explained, KnownFaults.Stopped, "")];
        PlaceComparison places = new(verdict.Subject, said);
        return faults.Select(fault => Reported(verdict.Subject, fault, messages, said, places));
    }

    private static Finding Accepted(Subject subject, Diagnostic[] said)
    {
        Diagnostic[] errors = [.. said.Where(item => item.Severity == Severity.Error)];
        Diagnostic? unexplained = errors.FirstOrDefault(item => Reasons.StricterThanKeepalived(item.Code) is null);
        if (unexplained is not null) return new Finding(subject, Finding.Content, Outcome.Disagreed, "", Show(unexplained));
        return errors.Length == 0
            ? new Finding(subject, Finding.Content, Outcome.Agreed, "", "")
            : new Finding(subject, Finding.Content, Outcome.Explained, Reasons.StricterThanKeepalived(errors[0].Code)!, Show(errors[0]));
    }

    private static Finding Reported(Subject subject, Message fault, Message[] messages, Diagnostic[] said, PlaceComparison places)
    {
        if (fault.Line > 0 ? places.IsReported(fault) : places.IsReportedSomewhere(fault)) return new Finding(subject, fault.Class.Pattern, Outcome.Agreed, "", fault.Raw);
        string? reason = KnownFaults.OfTheMessage(fault, messages, said) ?? Reasons.NotReported(subject, fault);
        return new Finding(subject, fault.Class.Pattern, reason is null ? Outcome.Disagreed : Outcome.Explained, reason ?? "", fault.Raw);
    }

    private static string Show(Diagnostic item) => $"{item.Place}: {item.Severity.ToString().ToLowerInvariant()} {item.Code}: {item.Message}";
}
