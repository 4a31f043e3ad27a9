using System.Collections.Generic;

namespace Kaconf.Compiler.Diagnostics;

/// <summary>The faults of the language: the text of one file against keepalived.conf(5).</summary>
public static class LanguageCodes
{
    public static readonly DiagnosticCode UnknownKeyword = new("KAC1001", Severity.Error, "unknown keyword");
    public static readonly DiagnosticCode NotSupportedYet = new("KAC1002", Severity.Warning, "known to keepalived, not supported yet");
    // KAC1003 was "not supported yet" for what is now expanded; its number stays unused.
    public static readonly DiagnosticCode UndefinedName = new("KAC1004", Severity.Warning, "$NAME is not replaced and stays literal text");
    public static readonly DiagnosticCode UndefinedBracedName = new("KAC1005", Severity.Error, "${NAME} is not defined and falls apart at its braces");
    public static readonly DiagnosticCode NotUtf8 = new("KAC1006", Severity.Warning, "the file is not plain UTF-8");
    public static readonly DiagnosticCode NulCharacter = new("KAC1007", Severity.Error, "a line holds NUL characters");
    public static readonly DiagnosticCode LineTooLong = new("KAC1008", Severity.Error, "a line is longer than keepalived reads");
    public static readonly DiagnosticCode UnterminatedQuote = new("KAC1009", Severity.Error, "a double quote is not closed on its line");
    public static readonly DiagnosticCode UnknownNode = new("KAC1010", Severity.Warning, "a condition names no node of the site");
    public static readonly DiagnosticCode CommentInsideWord = new("KAC1011", Severity.Warning, "a comment starts inside a word");
    public static readonly DiagnosticCode MultilineInsideLine = new("KAC1012", Severity.Error, "a definition of several lines is used inside a line");
    public static readonly DiagnosticCode ExpansionTooLong = new("KAC1013", Severity.Error, "a line grows longer than keepalived reads");
    public static readonly DiagnosticCode EndlessExpansion = new("KAC1014", Severity.Error, "a definition uses itself");
    public static readonly DiagnosticCode TooMuchExpansion = new("KAC1015", Severity.Error, "a line makes more lines than can be built");
    public static readonly DiagnosticCode BadRepetition = new("KAC1016", Severity.Error, "~SEQ or ~LST cannot be read");
    public static readonly DiagnosticCode UnreadReference = new("KAC1017", Severity.Error, "a reference with parameters that cannot be read");
    public static readonly DiagnosticCode DrawnAtBuild = new("KAC1018", Severity.Suggestion, "a random number is drawn at build time");
    public static readonly DiagnosticCode TooMany = new("KAC1019", Severity.Warning, "more faults than are shown");

    public static readonly DiagnosticCode MissingEnvironment = new("KAC1020", Severity.Error, "an environment variable is not given");

    public static readonly DiagnosticCode MissingInclude = new("KAC1021", Severity.Error, "an included file is not there");
    public static readonly DiagnosticCode NothingIncluded = new("KAC1022", Severity.Warning, "no file matches an include");
    public static readonly DiagnosticCode EndlessInclusion = new("KAC1023", Severity.Error, "files include each other without end");

    public static readonly DiagnosticCode IncludedTwice = new("KAC1024", Severity.Warning, "an include that keepalived carries out twice");
    public static readonly DiagnosticCode TrailingBackslash = new("KAC1025", Severity.Warning, "a backslash at the end of a line that is no definition");
    public static readonly DiagnosticCode EscapedComment = new("KAC1026", Severity.Warning, "an escaped comment character outside quotes");
    public static readonly DiagnosticCode TakenAtBuild = new("KAC1027", Severity.Suggestion, "an environment variable is read at build time");
    public static readonly DiagnosticCode MissingOpenBrace = new("KAC1101", Severity.Error, "a block has no opening brace");
    public static readonly DiagnosticCode UnclosedBlock = new("KAC1102", Severity.Error, "a block is not closed");
    public static readonly DiagnosticCode StrayCloseBrace = new("KAC1103", Severity.Error, "a closing brace closes nothing");
    public static readonly DiagnosticCode StrayOpenBrace = new("KAC1104", Severity.Error, "an opening brace without a keyword");
    public static readonly DiagnosticCode NotABlock = new("KAC1105", Severity.Error, "a keyword that opens no block has one");

    public static readonly DiagnosticCode MissingArgument = new("KAC1201", Severity.Error, "a keyword has no value");
    public static readonly DiagnosticCode ExtraWords = new("KAC1202", Severity.Warning, "words after a complete setting");
    public static readonly DiagnosticCode BadValue = new("KAC1203", Severity.Error, "a value is not of the kind that is expected");
    public static readonly DiagnosticCode OutOfRange = new("KAC1204", Severity.Error, "a number is out of range");
    public static readonly DiagnosticCode RepeatedSetting = new("KAC1205", Severity.Warning, "a setting is given more than once");
    public static readonly DiagnosticCode DuplicateName = new("KAC1206", Severity.Error, "two blocks have one name");
    public static readonly DiagnosticCode RoundedInterval = new("KAC1207", Severity.Error, "an advert has no room for this interval");
    public static readonly DiagnosticCode SplitCommand = new("KAC1208", Severity.Error, "the arguments of a command are not quoted");
    public static readonly DiagnosticCode ForeignFamily = new("KAC1209", Severity.Error, "an address is not of the instance's family");
    public static readonly DiagnosticCode UnknownOption = new("KAC1210", Severity.Error, "unknown option of an entry");
    public static readonly DiagnosticCode BlockName = new("KAC1211", Severity.Error, "a block needs exactly one name");
    public static readonly DiagnosticCode IgnoredSuffix = new("KAC1212", Severity.Warning, "the end of an address is cut off");
    public static readonly DiagnosticCode RepeatedEntry = new("KAC1213", Severity.Warning, "an entry stands twice in a list");
    public static readonly DiagnosticCode EmptyList = new("KAC1214", Severity.Error, "a list that must have entries is empty");
    public static readonly DiagnosticCode NothingToTrack = new("KAC1215", Severity.Error, "a block does not say what it tracks");
    public static readonly DiagnosticCode BadCommand = new("KAC1216", Severity.Error, "the quoting of a command is wrong");
    public static readonly DiagnosticCode FalseIsTrue = new("KAC1217", Severity.Warning, "false turns this setting on");
    public static readonly DiagnosticCode Deprecated = new("KAC1218", Severity.Suggestion, "a keyword is deprecated");
    public static readonly DiagnosticCode NoEffect = new("KAC1219", Severity.Warning, "a keyword that has no effect");

    public static readonly DiagnosticCode GlobalAfterInstance = new("KAC1301", Severity.Warning, "a global setting comes too late for an instance");
    public static readonly DiagnosticCode StrictState = new("KAC1302", Severity.Warning, "strict mode: MASTER is for the address owner only");
    public static readonly DiagnosticCode StrictConflict = new("KAC1303", Severity.Warning, "strict mode turns a setting off");
    public static readonly DiagnosticCode IncompleteAuthentication = new("KAC1304", Severity.Warning, "authentication without type or password");
    public static readonly DiagnosticCode UnicastWithoutPeer = new("KAC1305", Severity.Warning, "unicast words without a peer");

    public static readonly DiagnosticCode StrictUnicast = new("KAC1306", Severity.Warning, "strict mode forbids unicast");
    public static readonly DiagnosticCode OwnInterface = new("KAC1307", Severity.Warning, "an instance tracks its own interface");
    public static readonly DiagnosticCode ScriptAccount = new("KAC1308", Severity.Warning, "script security without an account for scripts");

    public static readonly DiagnosticCode EmptyValue = new("KAC1311", Severity.Warning, "a value is empty");
    public static readonly DiagnosticCode UnknownSyncInstance = new("KAC1312", Severity.Warning, "the sync daemon follows an instance that is not there");
    public static readonly DiagnosticCode GroupWithoutInterval = new("KAC1313", Severity.Error, "a garp_group has no interval");
    public static readonly DiagnosticCode WideMulticast = new("KAC1314", Severity.Warning, "a multicast group for more than the link");
    public static readonly DiagnosticCode SameFifo = new("KAC1315", Severity.Warning, "one FIFO stands for two");
    public static readonly DiagnosticCode UnknownMember = new("KAC1320", Severity.Error, "a vrrp_sync_group names an instance that does not exist");
    public static readonly DiagnosticCode MemberTaken = new("KAC1321", Severity.Error, "an instance is in two sync groups");
    public static readonly DiagnosticCode GroupWithoutMembers = new("KAC1322", Severity.Error, "a vrrp_sync_group has no members");
    public static readonly DiagnosticCode GroupOfOne = new("KAC1323", Severity.Warning, "a sync group has one member");
    public static readonly DiagnosticCode UnknownTrackMember = new("KAC1324", Severity.Warning, "a track_group has no member, or one that does not exist");
    public static readonly DiagnosticCode Unfit = new("KAC1325", Severity.Warning, "a setting does not count beside another one");
    public static readonly DiagnosticCode VersionConflict = new("KAC1326", Severity.Error, "a version that the family of the instance does not have");
    public static readonly DiagnosticCode UndefinedTrackGroup = new("KAC1327", Severity.Error, "a track_group is not defined before its use");
    public static readonly DiagnosticCode StrictLinkLocal = new("KAC1328", Severity.Warning, "strict mode: the first IPv6 address is not link-local");
    public static readonly DiagnosticCode Corrected = new("KAC1330", Severity.Warning, "a value that keepalived corrects");
    public static readonly DiagnosticCode QuorumAboveMaximum = new("KAC1331", Severity.Error, "a quorum is above quorum_max");
    public static readonly DiagnosticCode SameBfdSession = new("KAC1332", Severity.Error, "two BFD instances have the same addresses");
    public static readonly DiagnosticCode MixedFamilies = new("KAC1333", Severity.Error, "a route or rule mixes IPv4 and IPv6");
    public static readonly DiagnosticCode PassedOver = new("KAC1334", Severity.Warning, "a word after inet or inet6 is passed over");
    public static readonly DiagnosticCode NotTracked = new("KAC1335", Severity.Warning, "a route without an interface is not watched");
    public static readonly DiagnosticCode TrackedProtocol = new("KAC1336", Severity.Warning, "a route or rule that is watched has its own protocol");
    public static readonly DiagnosticCode NodeName = new("KAC1337", Severity.Suggestion, "a name that the node looks up");
    public static readonly DiagnosticCode IncompleteLine = new("KAC1338", Severity.Error, "a route or rule lacks something");
    public static readonly DiagnosticCode BadRule = new("KAC1339", Severity.Error, "a rule contradicts itself");
    public static readonly DiagnosticCode NoPriority = new("KAC2030", Severity.Warning, "a rule has no priority");
    public static readonly DiagnosticCode IdleWeight = new("KAC2031", Severity.Warning, "a weight that does not count");
    public static readonly DiagnosticCode UnusedScript = new("KAC2032", Severity.Suggestion, "nothing tracks a vrrp_script");

    public static readonly DiagnosticCode IncompleteChecker = new("KAC1350", Severity.Error, "a checker does not say what it checks");
    public static readonly DiagnosticCode CheckerFamilies = new("KAC1351", Severity.Error, "the two addresses of a check are of two families");
    public static readonly DiagnosticCode LinkLocalTarget = new("KAC1352", Severity.Error, "a check of a link-local address names no interface");
    public static readonly DiagnosticCode ImpossibleReply = new("KAC1353", Severity.Error, "no reply to a check can be good");
    public static readonly DiagnosticCode RegexIgnored = new("KAC1354", Severity.Warning, "a setting of a regex that keepalived ignores");
    public static readonly DiagnosticCode HiddenName = new("KAC1356", Severity.Warning, "two blocks have one name, and keepalived uses the first in silence");
    public static readonly DiagnosticCode OneLetterLabel = new("KAC1355", Severity.Warning, "a DNS name that keepalived 2.2 cannot read");

    public static readonly DiagnosticCode UndefinedTracker = new("KAC2007", Severity.Error, "what is tracked is not defined before its use");

    /// <summary>Every code, in order.</summary>
    public static readonly IReadOnlyList<DiagnosticCode> All =
    [
        UnknownKeyword, NotSupportedYet, UndefinedName, UndefinedBracedName, NotUtf8, NulCharacter, LineTooLong,
        UnterminatedQuote, UnknownNode, CommentInsideWord, MultilineInsideLine, ExpansionTooLong, EndlessExpansion, TooMuchExpansion, BadRepetition, UnreadReference,
        DrawnAtBuild, TooMany, MissingEnvironment, MissingInclude, NothingIncluded, EndlessInclusion, MissingOpenBrace, UnclosedBlock, StrayCloseBrace, StrayOpenBrace, NotABlock,
        MissingArgument, ExtraWords, BadValue, OutOfRange, RepeatedSetting, DuplicateName, RoundedInterval, SplitCommand, ForeignFamily,
        UnknownOption, BlockName, IgnoredSuffix, RepeatedEntry, EmptyList, NothingToTrack, BadCommand, FalseIsTrue, Deprecated, NoEffect,
        GlobalAfterInstance, StrictState, StrictConflict, IncompleteAuthentication, UnicastWithoutPeer,
        StrictUnicast, OwnInterface, ScriptAccount, EmptyValue, UnknownSyncInstance, GroupWithoutInterval, WideMulticast, SameFifo, UnknownMember, MemberTaken, GroupWithoutMembers, GroupOfOne, UnknownTrackMember, Unfit,
        VersionConflict, UndefinedTrackGroup, StrictLinkLocal, Corrected, QuorumAboveMaximum, SameBfdSession,
        MixedFamilies, PassedOver, NotTracked, TrackedProtocol, NodeName, IncompleteLine, BadRule, UndefinedTracker, NoPriority, IdleWeight, UnusedScript,
        IncompleteChecker, CheckerFamilies, LinkLocalTarget, ImpossibleReply, RegexIgnored, OneLetterLabel, HiddenName,
        .. ServerCodes.All,
    ];
}
