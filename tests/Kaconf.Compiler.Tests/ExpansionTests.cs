using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Kaconf.Compiler.Tests;

/// <summary>Definitions, repetitions and conditions, alone and mixed.</summary>
public class ExpansionTests
{
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
    [InlineData("a\\\\#b\n\"a\\\\\" # b\n\"a\\\"#b \\\"c\"", "a\\\\ a\\\\ a\\ #b \\ c")]
    [InlineData("a b \\\nc # d \\\n# \\\ne", "a b\\ c\\ \\ e")]
    [InlineData("@lb2 $A= \\\n b \\\n c\nd", "b\\ c d")]
    [InlineData("80{ a\nb\n{c}\n\"d{\" }", "80 { a b { c } d{ }")]
    [InlineData("$A= \\\r\n a \\\r\n b\r\nx $A\r\nc\r", "x a b c")]
    [InlineData("\uFEFFa\r\n\tb \r\n$A=c\r\n${A}d", "a b cd")]
    [InlineData("a\\#b \\!c \"\\# #\" # d", "a#b !c \\# #")]
    [InlineData("$_PWD ${_INSTANCE}", "/etc/keepalived lb1")]
    [InlineData("${_ENV SITE}x ${_ENV OTHER}", "eastx ${_ENV OTHER}")]
    public void ALineBecomes(string text, string words) => Assert.Equal(words, string.Join(' ', Words(text)));

    [Fact]
    public void RandomNumbersAreTheSameInEveryBuildAndDifferFromNodeToNode()
    {
        const string text = "${_RANDOM 1 1000000} ${_RANDOM 1 1000000}";
        List<string> words = Words(text);
        Assert.Equal(words, Words(text));
        Assert.Equal(3, words.Concat(Words(text, "lb2")).Take(3).Distinct().Count());
    }

    [Fact]
    public void TheSeedChoosesTheNumbersFromItsLineOn()
    {
        const string seeded = "${_RANDOM 1 1000000}\nglobal_defs {\nrandom_seed 5\n}\n${_RANDOM 1 1000000}";
        List<string> first = Words(seeded), second = Words(seeded, "lb2");
        Assert.NotEqual(first[0], second[0]);
        Assert.Equal(first[^1], second[^1]);
        Assert.NotEqual(first[^1], Words(seeded.Replace("seed 5", "seed 6"))[^1]);
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

    private static List<string> Words(string text, string node = "lb1") => ExpandCase.Words(text, node);
}
