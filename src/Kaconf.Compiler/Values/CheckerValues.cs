using System;

namespace Kaconf.Compiler.Values;

/// <summary>HTTP status codes from one to another, both included.</summary>
public sealed record StatusRange(int First, int Last);

/// <summary>Bytes of which some nibbles may be anything.</summary>
/// <param name="Bytes">The bytes; a nibble that may be anything is 0.</param>
/// <param name="Mask">As many bytes, whose bits are 1 where a bit counts.</param>
public sealed record BytePattern(EquatableArray<byte> Bytes, EquatableArray<byte> Mask);

/// <summary>The stack of a regular expression in bytes: at first, and at most.</summary>
public sealed record PatternStack(long Start, long Maximum);

/// <summary>How a regular expression is compiled; pcre2api(3) tells more of each.</summary>
[Flags]
public enum PatternOptions
{
    None = 0,
    AllowEmptyClass = 1 << 0,
    AltBsux = 1 << 1,
    AutoCallout = 1 << 2,
    Caseless = 1 << 3,
    DollarEndOnly = 1 << 4,
    DotAll = 1 << 5,
    DupNames = 1 << 6,
    Extended = 1 << 7,
    FirstLine = 1 << 8,
    MatchUnsetBackref = 1 << 9,
    Multiline = 1 << 10,
    NeverUcp = 1 << 11,
    NeverUtf = 1 << 12,
    NoAutoCapture = 1 << 13,
    NoAutoPossess = 1 << 14,
    NoDotStarAnchor = 1 << 15,
    NoStartOptimize = 1 << 16,
    Ucp = 1 << 17,
    Ungreedy = 1 << 18,
    Utf = 1 << 19,
    NeverBackslashC = 1 << 20,
    AltCircumflex = 1 << 21,
    AltVerbNames = 1 << 22,
    UseOffsetLimit = 1 << 23,
}
