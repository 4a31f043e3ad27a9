using System;
using System.Collections.Generic;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Hands on what a node reads; lexes the lines that expansion made.</summary>
internal sealed class ExpandedTokens(DefinitionTable definitions, GlobalSettings settings, DiagnosticBag bag, Action<Token> take)
{
    private readonly Lexer lexer = new(bag);
    private readonly LineInput input = new();
    private readonly List<Token> made = [];
    private Token? end;
    private long order;

    /// <summary>Whether nothing had to be left out.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>What follows is made by the line of the file that ends here.</summary>
    public void BeginLine(Token lineEnd)
    {
        // The last line of a file may make many.
        end = lineEnd.AsEndOfLine();
        order = FileInput.OrderAt(lineEnd.Span.Start);
    }

    /// <summary>Adds a token as it is.</summary>
    public void Add(Token token)
    {
        settings.Take(token);
        take(token);
    }

    /// <summary>Adds the tokens of a made line, with an end.</summary>
    public void Add(LineText line)
    {
        made.Clear();
        input.Line = line;
        input.Order = order;
        lexer.Lex(input, made);
        order += line.Length + 1;
        foreach (Token token in made) Add(Check(token));
        Add(end!);
    }

    // What still looks like a reference has nothing to stand for.
    private Token Check(Token token)
    {
        if (!token.IsWord || token.Value.IndexOf('$') < 0) return token;
        bool unread = false;
        for (int at = token.Value.IndexOf('$'); at >= 0; at = token.Value.IndexOf('$', at + 1))
        {
            if (Reference.At(token.Value, at) is { } reference) unread |= IsUnread(token, reference);
            else if (Reference.NameAt(token.Value, at) is not { } name) continue;
            else if (definitions.Contains(name)) bag.UnendedName(token.Place, name);
            // In the middle of a word, as in a password, a dollar is one; "$y$" starts a hash.
            else if (at == 0 && token.Value.IndexOf('$', 1) != name.Length + 1) bag.UndefinedName(token.Place, "$" + name);
        }
        IsComplete &= !unread;
        return unread ? token.AsUnread() : token;
    }

    private bool IsUnread(Token token, Reference reference)
    {
        bool fallsApart = reference.IsBraced && token.Kind != TokenKind.Quoted;
        if (definitions.IsMultiline(reference.Name)) bag.MultilineInsideLine(token.Place, reference.Name);
        else if (!reference.IsBraced && definitions.Contains(reference.Name)) bag.UnendedName(token.Place, reference.Name);
        else if (reference.Name == BuiltIns.Environment) return true;
        else if (definitions.Contains(reference.Name)) bag.UnreadReference(token.Place, token.Value.Substring(reference.Start, reference.Length));
        else if (!fallsApart && IsHash(token.Value)) return false;
        else if (!fallsApart) bag.UndefinedName(token.Place, token.Value.Substring(reference.Start, reference.Length));
        else bag.UndefinedBracedName(token.Place, reference.Name);
        return fallsApart || definitions.IsMultiline(reference.Name);
    }

    // $6$SALT$HASH, as crypt(3) writes it; no name starts with a digit.
    private static bool IsHash(string word) => word.Length > 1 && word[0] == '$' && word[1] is >= '0' and <= '9';

    private sealed class LineInput : ILexerInput
    {
        public LineText Line { get; set; } = LineText.Empty;

        public long Order { get; set; }

        public string Content => Line.Content;

        public bool HasComments => false;

        public Origin OriginOf(TextSpan span) => Line.OriginOf(span);

        public long OrderOf(int offset) => Order + offset;
    }
}
