using System;
using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Schema;

namespace Kaconf.Fuzz;

/// <summary>The words of the language. Those of the keywords come from the schema, so a new row is tried as soon as it is there.</summary>
internal static class Vocabulary
{
    private static readonly BlockKeyword[] Blocks = [.. KeywordSchema.Blocks(KeywordSchema.Root)];

    private static readonly string[] Keywords =
        [.. Blocks.SelectMany(block => block.Children).SelectMany(row => row.Words.Select(word => word.Name).Prepend(row.Name)).Where(name => !name.StartsWith('<')).Distinct()];

    private static readonly string[] Numbers =
        ["0", "1", "2", "3", "-1", "10", "51", "100", "150", "254", "255", "256", "1000", "65535", "65536", "0x1F", "010", "1.5", "0.01", ".5", "5.", "1e3", "+7",
            "2147483647", "2147483648", "4294967295", "4294967296", "9223372036854775807", "18446744073709551616", "99999999999999999999999999", "0.0000001", "-0"];

    private static readonly string[] Values =
        ["10.0.0.1", "192.0.2.10/24", "10.0.0.1-20", "fe80::1", "2001:db8::1/64", "::", "0.0.0.0/0", "256.1.1.1", "10.0.0.1/33", "eth0", "VI_1", "VI_2", "chk", "lb1", "on", "off",
            "true", "no", "\"/bin/true a b\"", "\"/bin/sh -c \\\"x y\\\"\"", "'a b'", "\"\"", "default", "dev", "via", "80", "00:11:22:33:44:55", "100-200", "a:b", "1/2", "ä€", "\"a b\""];

    // What the preprocessor and the lexer know.
    private static readonly string[] Marks =
        ["$", "${", "}", "{", "$A=", "$A= \\\n", "${A}", "$A", "$A=$A", "$B=${A}${A}\n", "~SEQ(", "~SEQ(I, 3) ", "~SEQx(I, 9, 11) ", "~LST(A, x, y) ", "~LST({A, B}, {1, 2}, {3}) ", "~LST({", ")",
            ",", "@lb1 ", "@^lb2 ", "@", "\\", "\\\n", "\n\n", "\"", "\\\"", "#", "!", "\\#", "include ", "include part.inc\n", "includea {part,x}.inc\n", "${_RANDOM ", "${_ENV SITE}", "${_PWD}",
            "${_HASH}", "\0", "\r\n", "\r", "\t", "\v", "\uFEFF", "\uFFFD", "\uD800", "é", "global_defs {\ninclude_check\n}\n"];

    /// <summary>Any word at all.</summary>
    public static string Word(Random random) => random.Next(6) switch
    {
        0 => Any(random, Numbers),
        1 => Any(random, Values),
        2 => Any(random, Marks),
        _ => Any(random, Keywords),
    };

    /// <summary>Something that may stand after a keyword.</summary>
    public static string Value(Random random, Keyword row) => random.Next(8) switch
    {
        0 when row.Words.Count > 0 => $"{row.Words[random.Next(row.Words.Count)].Name} {Value(random, row)}",
        0 or 1 or 2 => random.Next(1, 300).ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => Any(random, Numbers),
        4 => $"{Any(random, Values)} {Value(random, row)}",
        5 when random.Next(3) == 0 => "",
        _ => Any(random, Values),
    };

    /// <summary>A piece that the preprocessor or the lexer knows.</summary>
    public static string Mark(Random random) => Any(random, Marks);

    /// <summary>A number, often beyond every range.</summary>
    public static string Number(Random random) => Any(random, Numbers);

    /// <summary>A block of the schema, the file itself included.</summary>
    public static BlockKeyword Block(Random random) => Blocks[random.Next(Blocks.Length)];

    private static string Any(Random random, IReadOnlyList<string> list) => list[random.Next(list.Count)];
}
