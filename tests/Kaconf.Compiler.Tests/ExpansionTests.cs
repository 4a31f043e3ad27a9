using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Expansion;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Definitions, repetitions and conditions, alone and mixed.</summary>
public class ExpansionTests
{
    // Names only use names after them, so that nothing is endless.
    private static readonly string[] Names = ["A", "B", "C", "D", "E"];

    [Theory]
    [InlineData("$A=1\nx${A}y $A,$A) $A", "x1y 1,1) 1")]
    [InlineData("$A=1\n$A.x $AB \"$A ${A}\"", "$A.x $AB 1 1")]
    [InlineData("$A=10.${B}\n$B=1\n${A}.2\n$B=3\n${A}.2", "10.1.2 10.3.2")]
    [InlineData("$A=#\n$H=${_HASH}\n$A a\n$H b\nc \"${_HASH}\" ${_BANG} d", "a c #")]
    [InlineData("$A= \\\n a { \\\n # nothing \\\n   \\\n b $B \\\n }\n$B=1\nx $A", "x a { b 1 }")]
    [InlineData("$A= \\\n a \\\n\nb\n$A", "b a")]
    [InlineData("$A=a \\\n$B \\\nd\n$B= \\\nb \\\nc\n$A", "a b c d")]
    [InlineData("a { @lb1 b\n c { @lb2 d\n } ~SEQ(I, 1, 2) e${I} }", "a { b c { } e1 } e2 }")]
    [InlineData("$D=@lb1 a\n$D\n$D=@lb2 b\n$D\n@lb1 $E=c\n@^lb1 $E=d\n$E", "a c")]
    [InlineData("~SEQ(I,1,254,600)a${I} \n~SEQ(I, -1) b${I}\n~SEQ(I, 0) c${I}\n~SEQx(I, 0x1e, 32) d${I}\n~SEQ(I, 010) e", "a1 a255 a509 b-1 c1 c0 d1e d1f d20 e e e e e e e e")]
    [InlineData("~LST(I, a, ,b) x${I}\n~LST({I, J}, {1,2}, {3}, 4) y${I}-${J}", "xa x xb y1-2 y3- y4-")]
    [InlineData("a\\#b \\!c \"\\# #\" # d", "a#b !c \\# #")]
    [InlineData("$_PWD ${_INSTANCE}", "/etc/keepalived lb1")]
    [InlineData("${_ENV SITE}x ${_ENV OTHER}", "eastx ${_ENV OTHER}")]
    public void ALineBecomes(string text, string words) => Assert.Equal(words, string.Join(' ', Words(text)));

    [Fact]
    public void ExpansionEqualsANaiveOne() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(12).WithReplay(2025, 1),
        Prop.ForAll(Arb.From(Texts), text => Assert.Equal(NaiveExpansion.WordsOf(text, "lb1"), Words(text))));

    [Fact]
    public void RandomNumbersAreTheSameInEveryBuildAndDifferFromNodeToNode()
    {
        const string text = "${_RANDOM 1 1000000} ${_RANDOM 1 1000000}";
        List<string> words = Words(text);
        Assert.Equal(words, Words(text));
        Assert.Equal(3, words.Concat(Words(text, "lb2")).Take(3).Distinct().Count());
    }

    [Fact]
    public void AsManyInstancesAsTheManualPageHasTakeSeconds()
    {
        CompilationResult result = CompileCase.Text("""
            $VI= \
            vrrp_instance vrrp4.${IF}.${NUM}.${ID} { \
                interface bond${IF}.${NUM} \
                virtual_router_id ${ID} \
                priority 130 \
                virtual_ipaddress { \
                    10.${IF}.${NUM}.${ID}/24 \
                } \
            }
            ~SEQ(IF,0,7) ~SEQ(NUM,0,31) ~SEQ(ID,1,254) $VI
            """);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(65_024, result.Site.Nodes[0].Instances.Count);
    }

    private static Gen<string> Texts => Lines.ListOf().Select(lines => string.Join('\n', lines));

    private static Gen<string> Lines => Gen.OneOf(
        Words(-1), Words(-1), Gen.Choose(0, 4).SelectMany(Single), Gen.Choose(0, 4).SelectMany(Several),
        Words(-1).Select(line => $"@lb1 {line}"), Words(-1).Select(line => $"@^lb1 {line}"), Heads.SelectMany(head => Words(-1).Select(line => head + line)));

    // Repetitions define names of their own, which may be used at any later place.
    private static Gen<string> Heads => Gen.Elements(
        "~SEQ(I, 2) ", "~SEQ(J,3,1) ", "~SEQ(I, 1, 2, 6) ~SEQx(J, 9, 11) ", "~LST(I, p, q) ", "~LST({I, J}, {1, 2}, {3, 4}) ~SEQ(K, 2) ", "~LST(K,x,y)~LST(I,z) ");

    private static Gen<string> Single(int name) => Words(name).Select(value => $"${Names[name]}={value}");

    private static Gen<string> Several(int name) => Gen.OneOf(Words(name), Heads.SelectMany(head => Words(name).Select(line => head + line)))
        .NonEmptyListOf().Select(lines => $"${Names[name]}= \\\n{string.Join(" \\\n", lines)}");

    private static Gen<string> Words(int after)
    {
        IEnumerable<string> usable = Names.Skip(after + 1).Concat(["I", "J", "K"]);
        string[] pieces = [.. usable.SelectMany(name => new[] { $"${name}", $"${{{name}}}", $"x${{{name}}}y", $"${name},", $"${name}z" }), "a", "b", "c d"];
        return Gen.Elements(pieces).NonEmptyListOf().Select(words => string.Join(' ', words.Take(4)));
    }

    private static List<string> Words(string text, string node = "lb1")
    {
        NodeSource source = new(node, new SourceText("/etc/keepalived/keepalived.conf", text));
        SourceSet sources = new(new[] { source }.ToEquatableArray()) { Environment = new[] { new EnvironmentVariable("SITE", "east") }.ToEquatableArray() };
        List<Token> expanded = [];
        Expander.Expand(Lexer.Lex(source.Text, new DiagnosticBag()), source, new SiteNodes([node]), sources, new DiagnosticBag(), expanded.Add);
        return [.. expanded.Where(token => token.IsWord || token.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace).Select(token => token.Value)];
    }
}
