package org.batoncrm.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A domain name system on the loopback address, in which the tests publish what proves a domain. */
final class Dns {

    private static final int LARGEST = 1024;
    private static final int SECONDS = 60;

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    private Dns(DatagramSocket socket) {
        this.socket = socket;
    }

    /** One that answers until this process ends. */
    static Dns start() {
        try {
            Dns dns = new Dns(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(dns::answer, "dns");
            thread.setDaemon(true);
            thread.start();
            return dns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Publishes a text at a domain. */
    void publish(String domain, String text) {
        texts.put(domain + ".", text);
    }

    private void answer() {
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Message answer(Message question) {
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        Name name = question.getQuestion().getName();
        String text = texts.get(name.toString().toLowerCase(java.util.Locale.ROOT));
        if (text == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else {
            answer.addRecord(new TXTRecord(name, DClass.IN, SECONDS, text), Section.ANSWER);
        }
        return answer;
    }
}
