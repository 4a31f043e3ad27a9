using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>The faults of the language: the text of one file against keepalived.conf(5).</summary>
public static class LanguageCodes
{
    public static readonly DiagnosticCode UnknownKeyword = new("KAC1001", Severity.Error, "unknown keyword", "keepalived");
    public static readonly DiagnosticCode NotSupportedYet = new("KAC1002", Severity.Warning, "known to keepalived, not supported yet", "Kaconf");
    // KAC1003 was "not supported yet" for what is now expanded; its number stays unused.
    public static readonly DiagnosticCode UndefinedName = new("KAC1004", Severity.Warning, "$NAME is not replaced and stays literal text", "keepalived.conf(5)");
    public static readonly DiagnosticCode UndefinedBracedName = new("KAC1005", Severity.Error, "${NAME} is not defined and falls apart at its braces", "keepalived");
    public static readonly DiagnosticCode NotUtf8 = new("KAC1006", Severity.Warning, "the file is not plain UTF-8", "Kaconf, keepalived");
    public static readonly DiagnosticCode NulCharacter = new("KAC1007", Severity.Error, "a line holds NUL characters", "keepalived");
    public static readonly DiagnosticCode LineTooLong = new("KAC1008", Severity.Error, "a line is longer than keepalived reads", "keepalived");
    public static readonly DiagnosticCode UnterminatedQuote = new("KAC1009", Severity.Error, "a double quote is not closed on its line", "keepalived");
    public static readonly DiagnosticCode UnknownNode = new("KAC1010", Severity.Warning, "a condition names no node of the site", "Kaconf");
    public static readonly DiagnosticCode CommentInsideWord = new("KAC1011", Severity.Warning, "a comment starts inside a word", "keepalived");
    public static readonly DiagnosticCode MultilineInsideLine = new("KAC1012", Severity.Error, "a definition of several lines is used inside a line", "keepalived");
    public static readonly DiagnosticCode ExpansionTooLong = new("KAC1013", Severity.Error, "a line grows longer than keepalived reads", "keepalived");
    public static readonly DiagnosticCode EndlessExpansion = new("KAC1014", Severity.Error, "a definition uses itself", "Kaconf");
    public static readonly DiagnosticCode TooMuchExpansion = new("KAC1015", Severity.Error, "a line makes more lines than can be built", "Kaconf");
    public static readonly DiagnosticCode BadRepetition = new("KAC1016", Severity.Error, "~SEQ or ~LST cannot be read", "keepalived");
    public static readonly DiagnosticCode UnreadReference = new("KAC1017", Severity.Error, "a reference with parameters that cannot be read", "keepalived");
    public static readonly DiagnosticCode DrawnAtBuild = new("KAC1018", Severity.Suggestion, "a random number is drawn at build time", "Kaconf");
    public static readonly DiagnosticCode TooMany = new("KAC1019", Severity.Warning, "more faults than are shown", "Kaconf");

    public static readonly DiagnosticCode MissingEnvironment = new("KAC1020", Severity.Error, "an environment variable is not given", "keepalived.conf(5)");

    public static readonly DiagnosticCode MissingInclude = new("KAC1021", Severity.Error, "an included file is not there", "keepalived");
    public static readonly DiagnosticCode NothingIncluded = new("KAC1022", Severity.Warning, "no file matches an include", "keepalived");
    public static readonly DiagnosticCode EndlessInclusion = new("KAC1023", Severity.Error, "files include each other without end", "Kaconf");

    public static readonly DiagnosticCode IncludedTwice = new("KAC1024", Severity.Warning, "an include that keepalived carries out twice", "keepalived");
    public static readonly DiagnosticCode TrailingBackslash = new("KAC1025", Severity.Warning, "a backslash at the end of a line that is no definition", "keepalived");
    public static readonly DiagnosticCode EscapedComment = new("KAC1026", Severity.Warning, "an escaped comment character outside quotes", "keepalived");
    public static readonly DiagnosticCode TakenAtBuild = new("KAC1027", Severity.Suggestion, "an environment variable is read at build time", "Kaconf");
    public static readonly DiagnosticCode Semicolon = new("KAC1028", Severity.Warning, "a semicolon is part of a word", "keepalived");
    public static readonly DiagnosticCode LookAlike = new("KAC1029", Severity.Warning, "a character that only looks like another", "keepalived");
    public static readonly DiagnosticCode UnusedDefinition = new("KAC1030", Severity.Suggestion, "a definition is not used", "Kaconf");

    public static readonly DiagnosticCode MissingOpenBrace = new("KAC1101", Severity.Error, "a block has no opening brace", "keepalived");
    public static readonly DiagnosticCode UnclosedBlock = new("KAC1102", Severity.Error, "a block is not closed", "keepalived");
    public static readonly DiagnosticCode StrayCloseBrace = new("KAC1103", Severity.Error, "a closing brace closes nothing", "keepalived");
    public static readonly DiagnosticCode StrayOpenBrace = new("KAC1104", Severity.Error, "an opening brace without a keyword", "keepalived");
    public static readonly DiagnosticCode NotABlock = new("KAC1105", Severity.Error, "a keyword that opens no block has one", "keepalived");

    public static readonly DiagnosticCode MissingArgument = new("KAC1201", Severity.Error, "a keyword has no value", "keepalived");
    public static readonly DiagnosticCode ExtraWords = new("KAC1202", Severity.Warning, "words after a complete setting", "keepalived");
    public static readonly DiagnosticCode BadValue = new("KAC1203", Severity.Error, "a value is not of the kind that is expected", "keepalived");
    public static readonly DiagnosticCode OutOfRange = new("KAC1204", Severity.Error, "a number is out of range", "keepalived");
    public static readonly DiagnosticCode RepeatedSetting = new("KAC1205", Severity.Warning, "a setting is given more than once", "keepalived");
    public static readonly DiagnosticCode DuplicateName = new("KAC1206", Severity.Error, "two blocks have one name", "keepalived");
    public static readonly DiagnosticCode RoundedInterval = new("KAC1207", Severity.Error, "an advert has no room for this interval", "keepalived");
    public static readonly DiagnosticCode SplitCommand = new("KAC1208", Severity.Error, "the arguments of a command are not quoted", "keepalived");
    public static readonly DiagnosticCode ForeignFamily = new("KAC1209", Severity.Error, "an address is not of the instance's family", "keepalived");
    public static readonly DiagnosticCode UnknownOption = new("KAC1210", Severity.Error, "unknown option of an entry", "keepalived");
    public static readonly DiagnosticCode BlockName = new("KAC1211", Severity.Error, "a block needs exactly one name", "keepalived");
    public static readonly DiagnosticCode IgnoredSuffix = new("KAC1212", Severity.Warning, "the end of an address is cut off", "keepalived");
    public static readonly DiagnosticCode RepeatedEntry = new("KAC1213", Severity.Warning, "an entry stands twice in a list", "keepalived");
    public static readonly DiagnosticCode EmptyList = new("KAC1214", Severity.Error, "a list that must have entries is empty", "keepalived");
    public static readonly DiagnosticCode NothingToTrack = new("KAC1215", Severity.Error, "a block does not say what it tracks", "keepalived");
    public static readonly DiagnosticCode BadCommand = new("KAC1216", Severity.Error, "the quoting of a command is wrong", "keepalived.conf(5)");
    public static readonly DiagnosticCode FalseIsTrue = new("KAC1217", Severity.Warning, "false turns this setting on", "keepalived");
    public static readonly DiagnosticCode Deprecated = new("KAC1218", Severity.Suggestion, "a keyword is deprecated", "keepalived");
    public static readonly DiagnosticCode NoEffect = new("KAC1219", Severity.Warning, "a keyword that has no effect", "keepalived");

    public static readonly DiagnosticCode GlobalAfterInstance = new("KAC1301", Severity.Warning, "a global setting comes too late for an instance", "keepalived");
    public static readonly DiagnosticCode StrictState = new("KAC1302", Severity.Warning, "strict mode: MASTER is for the address owner only", "keepalived");
    public static readonly DiagnosticCode StrictConflict = new("KAC1303", Severity.Warning, "strict mode turns a setting off", "keepalived");
    public static readonly DiagnosticCode IncompleteAuthentication = new("KAC1304", Severity.Warning, "authentication without type or password", "keepalived");
    public static readonly DiagnosticCode UnicastWithoutPeer = new("KAC1305", Severity.Warning, "unicast words without a peer", "keepalived");

    public static readonly DiagnosticCode StrictUnicast = new("KAC1306", Severity.Warning, "strict mode forbids unicast", "keepalived");
    public static readonly DiagnosticCode OwnInterface = new("KAC1307", Severity.Warning, "an instance tracks its own interface", "keepalived");
    public static readonly DiagnosticCode ScriptAccount = new("KAC1308", Severity.Warning, "script security without an account for scripts", "keepalived.conf(5)");

    public static readonly DiagnosticCode EmptyValue = new("KAC1311", Severity.Warning, "a value is empty", "keepalived");
    public static readonly DiagnosticCode UnknownSyncInstance = new("KAC1312", Severity.Warning, "the sync daemon follows an instance that is not there", "keepalived");
    public static readonly DiagnosticCode GroupWithoutInterval = new("KAC1313", Severity.Error, "a garp_group has no interval", "keepalived drops the group");
    public static readonly DiagnosticCode WideMulticast = new("KAC1314", Severity.Warning, "a multicast group for more than the link", "RFC 9568 §5.1.2.2");
    public static readonly DiagnosticCode SameFifo = new("KAC1315", Severity.Warning, "one FIFO stands for two", "keepalived leaves it out");
    public static readonly DiagnosticCode UnknownMember = new("KAC1320", Severity.Error, "a vrrp_sync_group names an instance that does not exist", "keepalived");
    public static readonly DiagnosticCode MemberTaken = new("KAC1321", Severity.Error, "an instance is in two sync groups", "keepalived");
    public static readonly DiagnosticCode GroupWithoutMembers = new("KAC1322", Severity.Error, "a vrrp_sync_group has no members", "keepalived");
    public static readonly DiagnosticCode GroupOfOne = new("KAC1323", Severity.Warning, "a sync group has one member", "keepalived");
    public static readonly DiagnosticCode UnknownTrackMember = new("KAC1324", Severity.Warning, "a track_group has no member, or one that does not exist", "keepalived");
    public static readonly DiagnosticCode Unfit = new("KAC1325", Severity.Warning, "a setting does not count beside another one", "keepalived");
    public static readonly DiagnosticCode VersionConflict = new("KAC1326", Severity.Error, "a version that the family of the instance does not have", "keepalived");
    public static readonly DiagnosticCode UndefinedTrackGroup = new("KAC1327", Severity.Error, "a track_group is not defined before its use", "keepalived");
    public static readonly DiagnosticCode StrictLinkLocal = new("KAC1328", Severity.Warning, "strict mode: the first IPv6 address is not link-local", "keepalived");
    public static readonly DiagnosticCode Corrected = new("KAC1330", Severity.Warning, "a value that keepalived corrects", "keepalived");
    public static readonly DiagnosticCode QuorumAboveMaximum = new("KAC1331", Severity.Error, "a quorum is above quorum_max", "keepalived.conf(5)");
    public static readonly DiagnosticCode SameBfdSession = new("KAC1332", Severity.Error, "two BFD instances have the same addresses", "keepalived");
    public static readonly DiagnosticCode MixedFamilies = new("KAC1333", Severity.Error, "a route or rule mixes IPv4 and IPv6", "keepalived");
    public static readonly DiagnosticCode PassedOver = new("KAC1334", Severity.Warning, "a word after inet or inet6 is passed over", "keepalived");
    public static readonly DiagnosticCode NotTracked = new("KAC1335", Severity.Warning, "a route without an interface is not watched", "keepalived 2.2");
    public static readonly DiagnosticCode TrackedProtocol = new("KAC1336", Severity.Warning, "a route or rule that is watched has its own protocol", "keepalived");
    public static readonly DiagnosticCode NodeName = new("KAC1337", Severity.Suggestion, "a name that the node looks up", "ip-route(8)");
    public static readonly DiagnosticCode IncompleteLine = new("KAC1338", Severity.Error, "a route or rule lacks something", "keepalived");
    public static readonly DiagnosticCode BadRule = new("KAC1339", Severity.Error, "a rule contradicts itself", "keepalived");
    public static readonly DiagnosticCode NoPriority = new("KAC2030", Severity.Warning, "a rule has no priority", "keepalived");
    public static readonly DiagnosticCode IdleWeight = new("KAC2031", Severity.Warning, "a weight that does not count", "keepalived");
    public static readonly DiagnosticCode UnusedScript = new("KAC2032", Severity.Suggestion, "nothing tracks a vrrp_script", "keepalived");
    public static readonly DiagnosticCode UnusedBlock = new("KAC2116", Severity.Suggestion, "a block is not used", "Kaconf");

    public static readonly DiagnosticCode IncompleteChecker = new("KAC1350", Severity.Error, "a checker does not say what it checks", "keepalived");
    public static readonly DiagnosticCode CheckerFamilies = new("KAC1351", Severity.Error, "the two addresses of a check are of two families", "keepalived");
    public static readonly DiagnosticCode LinkLocalTarget = new("KAC1352", Severity.Error, "a check of a link-local address names no interface", "keepalived");
    public static readonly DiagnosticCode ImpossibleReply = new("KAC1353", Severity.Error, "no reply to a check can be good", "keepalived");
    public static readonly DiagnosticCode RegexIgnored = new("KAC1354", Severity.Warning, "a setting of a regex that keepalived ignores", "keepalived");
    public static readonly DiagnosticCode HiddenName = new("KAC1356", Severity.Warning, "two blocks have one name, and keepalived uses the first in silence", "keepalived");
    public static readonly DiagnosticCode OneLetterLabel = new("KAC1355", Severity.Warning, "a DNS name that keepalived 2.2 cannot read", "keepalived");

    public static readonly DiagnosticCode UndefinedTracker = new("KAC2007", Severity.Error, "what is tracked is not defined before its use", "keepalived") { IsFinal = true };

    /// <summary>Every code, in order.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All =
    [
        UnknownKeyword, NotSupportedYet, UndefinedName, UndefinedBracedName, NotUtf8, NulCharacter, LineTooLong,
        UnterminatedQuote, UnknownNode, CommentInsideWord, MultilineInsideLine, ExpansionTooLong, EndlessExpansion, TooMuchExpansion, BadRepetition, UnreadReference,
        DrawnAtBuild, TooMany, MissingEnvironment, MissingInclude, NothingIncluded, EndlessInclusion, IncludedTwice, TrailingBackslash, EscapedComment, TakenAtBuild, Semicolon, LookAlike, UnusedDefinition, MissingOpenBrace, UnclosedBlock, StrayCloseBrace, StrayOpenBrace, NotABlock,
        MissingArgument, ExtraWords, BadValue, OutOfRange, RepeatedSetting, DuplicateName, RoundedInterval, SplitCommand, ForeignFamily,
        UnknownOption, BlockName, IgnoredSuffix, RepeatedEntry, EmptyList, NothingToTrack, BadCommand, FalseIsTrue, Deprecated, NoEffect,
        GlobalAfterInstance, StrictState, StrictConflict, IncompleteAuthentication, UnicastWithoutPeer,
        StrictUnicast, OwnInterface, ScriptAccount, EmptyValue, UnknownSyncInstance, GroupWithoutInterval, WideMulticast, SameFifo, UnknownMember, MemberTaken, GroupWithoutMembers, GroupOfOne, UnknownTrackMember, Unfit,
        VersionConflict, UndefinedTrackGroup, StrictLinkLocal, Corrected, QuorumAboveMaximum, SameBfdSession,
        MixedFamilies, PassedOver, NotTracked, TrackedProtocol, NodeName, IncompleteLine, BadRule, UndefinedTracker, NoPriority, IdleWeight, UnusedScript, UnusedBlock,
        IncompleteChecker, CheckerFamilies, LinkLocalTarget, ImpossibleReply, RegexIgnored, OneLetterLabel, HiddenName,
        .. ServerCodes.All,
    ];
}
