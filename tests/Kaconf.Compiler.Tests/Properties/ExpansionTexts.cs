using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Kaconf.Compiler.Tests.Properties;

/// <summary>Files that use all of the preprocessor.</summary>
/// <param name="Main">The node's file.</param>
/// <param name="Outer">outer.inc, which the node's file may include.</param>
/// <param name="Inner">inner.inc, which both may include.</param>
internal sealed record ExpansionTexts(string Main, string Outer, string Inner)
{
    // Names only use names after them, so that nothing is endless.
    private static readonly string[] Names = ["A", "B", "C", "D", "E"];

    /// <summary>The included files.</summary>
    public (string Name, string Text)[] Included => [("outer.inc", Outer), ("inner.inc", Inner)];

    /// <summary>Any of them.</summary>
    public static Gen<ExpansionTexts> All =>
        from main in Text("include outer.inc", "include inner.inc", "~SEQ(I, 2) include outer.inc", "a { include inner.inc", "@lb1 include outer.inc")
        from outer in Text("include inner.inc", "~LST(K, 7, 8) include inner.inc", "}")
        from inner in Text("b", "$N1 $N2")
        select new ExpansionTexts(main, outer, inner);

    private static Gen<string> Text(params string[] lines) =>
        Gen.Frequency((6, Line), (1, Gen.Elements(lines))).ListOf().Select(all => string.Join('\n', all));

    private static Gen<string> Line => Gen.OneOf(
        Words(-1), Words(-1), Definition, Definition, Definition.Select(line => $"@lb1 {line}"), Definition.Select(line => $"@^lb1 {line}"),
        Words(-1).Select(line => $"@lb1 {line}"), Words(-1).Select(line => $"@^lb1 {line}"), Made(-1),
        // A substitution makes the name.
        Words(Names.Length - 1).Select(value => $"$N${{I}}={value}"));

    private static Gen<string> Definition => Gen.OneOf(Gen.Choose(0, 4).SelectMany(Single), Gen.Choose(0, 4).SelectMany(Several));

    // Repetitions define names of their own, which may be used at any later place.
    private static Gen<string> Heads => Gen.Elements(
        "~SEQ(I, 2) ", "~SEQ(J,3,1) ", "~SEQ(I, 1, 2, 6) ~SEQx(J, 9, 11) ", "~LST(I, p, q) ", "~LST({I, J}, {1, 2}, {3, 4}) ~SEQ(K, 2) ", "~LST(K,x,y)~LST(I,z) ");

    private static Gen<string> Single(int name) => Gen.OneOf(Words(name), Made(name)).Select(value => $"${Names[name]}={value}");

    private static Gen<string> Several(int name) =>
        Gen.OneOf(Words(name), Made(name)).NonEmptyListOf().Select(lines => $"${Names[name]}= \\\n{string.Join(" \\\n", lines)}");

    private static Gen<string> Made(int after) => Heads.SelectMany(head => Words(after).Select(line => head + line));

    private static Gen<string> Words(int after)
    {
        IEnumerable<string> usable = Names.Skip(after + 1).Concat(["I", "J", "K"]);
        string[] pieces = [.. usable.SelectMany(name => new[] { $"${name}", $"${{{name}}}", $"x${{{name}}}y", $"${name},", $"${name}z", $"\"q ${name} {{\"" }), "a", "b", "c d"];
        string[] made = after < Names.Length - 1 ? ["$N1", "$N2 $N3"] : ["d"];
        string[] braces = ["{", "}", "a{", "}b", "c{d}"];
        Gen<string> word = Gen.Frequency((8, Gen.Elements(pieces)), (1, Gen.Elements(made)), (1, Gen.Elements(braces)));
        return word.NonEmptyListOf().Select(words => string.Join(' ', words.Take(4)));
    }
}
