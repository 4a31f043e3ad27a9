namespace Kaconf.Compiler.Diagnostics;

/// <summary>Faults of the characters, lines and words.</summary>
internal static class TextFaults
{
    public static void NotUtf8(this DiagnosticBag bag, SourcePlace first, int count) => bag.Report(
        LanguageCodes.NotUtf8, first, $"the file is not UTF-8 ({Count(count, "character")} could not be read as it); save it as UTF-8");

    public static void ByteOrderMark(this DiagnosticBag bag, SourcePlace start) => bag.Report(
        LanguageCodes.NotUtf8, new Fix("remove the byte order mark", default) { DropsByteOrderMark = true }, start,
        "the file starts with a byte order mark, which keepalived takes for part of its first word; save it as UTF-8 without one");

    public static void NulCharacter(this DiagnosticBag bag, SourcePlace first, int count, bool utf16) => bag.Report(
        LanguageCodes.NulCharacter, first,
        utf16 ? $"the file looks like UTF-16 ({Count(count, "NUL character")}), which keepalived does not read; save it as UTF-8" : $"{Count(count, "NUL character")}, and keepalived ignores a line that holds one; remove them, if this is a configuration file");

    public static void LineTooLong(this DiagnosticBag bag, SourcePlace line, int bytes) => bag.Report(
        LanguageCodes.LineTooLong, line, $"the line has {bytes} bytes; keepalived reads lines of at most 1023, split it");

    public static void UnterminatedQuote(this DiagnosticBag bag, SourcePlace quote) => bag.Report(
        LanguageCodes.UnterminatedQuote, quote, "the double quote is not closed; add one before the end of the line");

    public static void CommentInsideWord(this DiagnosticBag bag, SourcePlace comment, string word, char character, Fix? fix = null) => bag.Report(
        LanguageCodes.CommentInsideWord, fix, comment,
        $"'{character}' starts a comment, so the word ends as {Quote(word)}; put the word in double quotes to keep all of it, or a blank before the comment");

    public static void TrailingBackslash(this DiagnosticBag bag, SourcePlace backslash) => bag.Report(
        LanguageCodes.TrailingBackslash, backslash,
        "only a definition goes on after a backslash; keepalived takes this one for text, even behind a comment: remove it, or write the setting in one line");

    public static void EscapedComment(this DiagnosticBag bag, SourcePlace escape, char character) => bag.Report(
        LanguageCodes.EscapedComment, escape,
        $"'\\{character}' stands for '{character}', but keepalived reads the line a second time, and then it starts a comment; put the word in double quotes instead");

    public static void Semicolon(this DiagnosticBag bag, SourcePlace place, string word) => bag.Report(
        LanguageCodes.Semicolon, Fixes.Replace(place, ";", ""), place, $"keepalived takes ';' for part of {Quote(word)}; remove it, a setting ends with its line");

    public static void LookAlike(this DiagnosticBag bag, SourcePlace place, string word, char found, char meant, Fix? fix) => bag.Report(
        LanguageCodes.LookAlike, fix, place,
        meant == ' ' ? $"{Quote(word)} holds the invisible character U+{(int)found:X4}, which is part of the word; remove it" : $"{Quote(word)} holds U+{(int)found:X4} ({found}), which is no '{meant}' for keepalived; write '{meant}'");

    public static void UnusedDefinition(this DiagnosticBag bag, SourcePlace place, string name) => bag.Report(
        LanguageCodes.UnusedDefinition, place, $"nothing uses ${name}; remove the definition, or use it");

    public static void UnknownNode(this DiagnosticBag bag, SourcePlace condition, string name, string nodes, bool negated) => bag.ReportOnce(
        LanguageCodes.UnknownNode, name, condition,
        name.Length == 0 ? $"a condition without a name, so this line is for {(negated ? "every node" : "no node")}; write @NODE, or remove it" : $"no node is called {Quote(name)}, so this line is {(negated ? "for every node" : "for no node")}; the nodes are {nodes}: correct the name, or add the node, which is --node for kaconf and Nodes of a KaconfNode in a project");

    public static void UndefinedName(this DiagnosticBag bag, SourcePlace use, string written) => bag.Report(
        LanguageCodes.UndefinedName, use, $"'{written}' is not defined above this line and stays as it is; define it there, or write the value");

    public static void UndefinedBracedName(this DiagnosticBag bag, SourcePlace use, string name) => bag.Report(
        LanguageCodes.UndefinedBracedName, use,
        $"'${{{name}}}' is not defined above this line, and keepalived then takes its braces for a block; define it there, or write the value");

    /// <summary>A word of the file in quotes, shortened and without control characters.</summary>
    public static string Quote(string word) => QuoteUpTo(40, word);

    /// <summary>The same with at most so many characters.</summary>
    public static string QuoteUpTo(int longest, string word) =>
        word.Length > longest ? $"'{Printable.Of(word.Substring(0, longest))}…'" : $"'{Printable.Of(word)}'";

    /// <summary>"1 line", "2 lines".</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
