using System.Runtime.InteropServices;

namespace Kaconf.Runtime.Linux;

// epoll(7), timerfd_create(2), eventfd(2).
internal static unsafe partial class Libc
{
    public const int EPOLL_CLOEXEC = 0x80000;
    public const int EPOLL_CTL_ADD = 1;
    public const int EPOLL_CTL_DEL = 2;
    public const uint EPOLLIN = 1, EPOLLOUT = 4, EPOLLERR = 8, EPOLLHUP = 16, EPOLLONESHOT = 1 << 30;

    public const int TFD_NONBLOCK = 0x800;
    public const int TFD_CLOEXEC = 0x80000;
    public const int TFD_TIMER_ABSTIME = 1;

    public const int EFD_NONBLOCK = 0x800;
    public const int EFD_CLOEXEC = 0x80000;

    /// <summary>struct itimerspec of a 64-bit system.</summary>
    public struct itimerspec
    {
        public timespec it_interval;
        public timespec it_value;
    }

    [LibraryImport("libc", SetLastError = true)]
    public static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int epoll_ctl(int epfd, int op, int fd, void* epoll_event);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int epoll_wait(int epfd, void* epoll_events, int maxevents, int timeout);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int timerfd_create(int clock, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int timerfd_settime(int fd, int flags, itimerspec* value, itimerspec* old);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int eventfd(uint initial, int flags);
}
