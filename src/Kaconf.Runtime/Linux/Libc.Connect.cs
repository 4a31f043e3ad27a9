namespace Kaconf.Runtime.Linux;

// What a socket that connects needs besides (socket(7), tcp(7)).
internal static unsafe partial class Libc
{
    internal const int SO_REUSEADDR = 2, SO_ERROR = 4, SO_LINGER = 13, SO_MARK = 36, IPPROTO_TCP = 6;

    /// <summary>struct linger.</summary>
    internal struct linger
    {
        public int l_onoff;
        public int l_linger;
    }
}
