// Listens to VRRP on an interface: adverts ADDRESS-OF-THE-INTERFACE FILE. At SIGTERM it writes to FILE how many adverts came and the longest time between two, in ms.
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <netinet/in.h>

static volatile sig_atomic_t ended;

static void end(int signal)
{
    (void)signal;
    ended = 1;
}

int main(int argc, char **argv)
{
    struct sigaction action = { .sa_handler = end };
    struct ip_mreq group = { .imr_multiaddr.s_addr = htonl(0xe0000012) };
    int fd = socket(AF_INET, SOCK_RAW, 112);
    char packet[256];
    double last = 0, gap = 0;
    long count = 0;
    if (argc != 3 || inet_aton(argv[1], &group.imr_interface) == 0 || setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group) != 0)
        return perror("adverts"), 2;
    sigaction(SIGTERM, &action, NULL);
    while (!ended)
        if (recv(fd, packet, sizeof packet, 0) > 0) {
            struct timespec time;
            clock_gettime(CLOCK_MONOTONIC, &time);
            double now = time.tv_sec * 1e3 + time.tv_nsec / 1e6;
            if (last > 0 && now - last > gap)
                gap = now - last;
            last = now;
            count++;
        }
    FILE *file = fopen(argv[2], "w");
    return file && fprintf(file, "%ld %.1f\n", count, gap) > 0 ? fclose(file) : 1;
}
