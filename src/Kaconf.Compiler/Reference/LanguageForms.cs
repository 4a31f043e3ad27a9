using System;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler.Reference;

/// <summary>A form of the language around the keywords.</summary>
/// <param name="Key">What it is looked up by.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Doc">What it does, for people.</param>
/// <param name="IsNew">Whether keepalived 2.2.7 does not know it.</param>
public sealed record LanguageForm(string Key, string Form, string Doc, bool IsNew = false);

/// <summary>Includes, conditions, definitions, repetitions and quotes, as keepalived.conf(5) has them.</summary>
public static class LanguageForms
{
    private const string ReadsFiles = "Reads the files here as if their lines stood here; * ? [abc] and {a,b} may be in the name, which counts from the folder of this file";

    /// <summary>Every form, in the order of the page.</summary>
    public static readonly IReadOnlyList<LanguageForm> All =
    [
        new("include", "include FILE", $"{ReadsFiles}. A file that is not there is passed over."),
        new("includer", "includer FILE", "As include, and a file that is there must be readable, regular and not executable."),
        new("includem", "includem FILE", "As includer, and a file named without wildcards must be there."),
        new("includew", "includew FILE", "As include, and a name with wildcards must match a file."),
        new("includeb", "includeb FILE", "As include, and of {a,b} each must match a file."),
        new("includea", "includea FILE", "As include, with the conditions of includer, includem, includew and includeb."),
        new("@", "@NODE LINE", "The line is for this node only: the short host name, or what keepalived -i says; in Kaconf the name of the node."),
        new("@^", "@^NODE LINE", "The line is for every node but this one."),
        new("$=", "$NAME=TEXT", "Defines a name, from here on; a \\ at the end goes on in the next line. It is expanded where it is used."),
        new("$", "$NAME", "Stands for the definition, if a blank, a comma, ) or the end of the line follows. A definition of several lines must end its line."),
        new("${", "${NAME}", "Stands for the definition, also inside a word."),
        new("_PWD", "$_PWD", "The folder of the file that is being read."),
        new("_INSTANCE", "$_INSTANCE", "The name of the node."),
        new("_RANDOM", "${_RANDOM MIN MAX}", "A random number, from 0 to 32767 without the two. keepalived draws one at each start; Kaconf when the site is built, from random_seed if given."),
        new("_ENV", "${_ENV NAME}", "A variable of the environment. keepalived reads it at each start; Kaconf when the site is built.", IsNew: true),
        new("_HASH", "$_HASH", "A #; outside double quotes it starts a comment all the same."),
        new("_BANG", "$_BANG", "A !; outside double quotes it starts a comment all the same."),
        new("~SEQ", "~SEQ(NAME, START, STEP, END) TEXT", "The text for each number, as $NAME; START and STEP are 1 if not given (-1 for an END below), and the text may start with the next ~."),
        new("~SEQx", "~SEQx(NAME, START, STEP, END) TEXT", "As ~SEQ, with hexadecimal numbers."),
        new("~LST", "~LST(NAME, VALUE, …) TEXT", "The text for each value, as $NAME; ~LST({A, B}, {a1, b1}, …) has several names."),
        new("#", "# or !", "A comment up to the end of the line, unless in double quotes; also inside a word."),
        new("\"", "\"TEXT\"", "One word with blanks and comment characters in it, in one line."),
        new("'", "'TEXT'", "One argument with blanks, inside a command in double quotes."),
        new("\\", "\\CHARACTER", "In commands and regexes: the character itself, or as in C (\\n, \\t, \\x41, \\101); \\# and \\! outside quotes are no comments."),
        new("{", "KEYWORD { … }", "A block; the braces may stand on lines of their own, or beside words."),
    ];

    private static readonly string[] Starts = ["@^", "@", "~SEQx", "~SEQ", "~LST", "#", "\"", "'", "\\", "{"];

    /// <summary>The form that a piece of text is, or null: "include", "@lb1", "$NAME=", "${_PWD}", "~SEQ(I, 1, 3)".</summary>
    public static LanguageForm? Find(string text)
    {
        string key = Starts.FirstOrDefault(start => text.StartsWith(start, StringComparison.Ordinal)) ?? (text == "!" ? "#" : text);
        if (text.StartsWith("$", StringComparison.Ordinal))
        {
            string name = text.Trim('$', '{', '}').Split(' ')[0];
            bool builtIn = name.StartsWith("_", StringComparison.Ordinal) && All.Any(form => form.Key == name);
            key = builtIn ? name : text.Contains('=') ? "$=" : text.StartsWith("${", StringComparison.Ordinal) ? "${" : "$";
        }
        return All.FirstOrDefault(form => form.Key == key);
    }

    /// <summary>The lines for a terminal.</summary>
    public static IEnumerable<string> Lines(LanguageForm form)
    {
        yield return form.Form;
        yield return $"  {form.Doc}";
        yield return $"  since     {(form.IsNew ? "after keepalived 2.2.7" : "keepalived 2.2.7 or before")}";
        yield return "  Kaconf    supported";
    }
}
