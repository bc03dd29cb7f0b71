package org.batoncrm.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

class TxtRecordsTest {

    private static final Name KNOWN = Name.fromConstantString("example.com.");
    private static final Name BROKEN = Name.fromConstantString("broken.example.com.");

    private DatagramSocket socket;
    private TxtRecords records;

    @BeforeEach
    void listen() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        new Thread(this::answer).start();
        records = new TxtRecords("127.0.0.1:" + socket.getLocalPort());
    }

    @AfterEach
    void close() {
        socket.close();
    }

    private void answer() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[1024], 1024);
                socket.receive(packet);
                Message question = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
                byte[] answer = answer(question).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            assertThat(socket.isClosed()).isTrue();
        }
    }

    private static Message answer(Message question) {
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        Name name = question.getQuestion().getName();
        if (name.equals(KNOWN)) {
            answer.addRecord(new TXTRecord(name, 1, 60, "v=spf1 -all"), Section.ANSWER);
            answer.addRecord(new TXTRecord(name, 1, 60, List.of("a text in ", "two pieces")), Section.ANSWER);
        } else {
            answer.getHeader().setRcode(name.equals(BROKEN) ? Rcode.SERVFAIL : Rcode.NXDOMAIN);
        }
        return answer;
    }

    @Test
    void areThoseThatTheDomainPublishes() {
        assertThat(records.of("example.com")).containsExactlyInAnyOrder("v=spf1 -all", "a text in two pieces");
    }

    @Test
    void areNoneWhereThereIsNoDomain() {
        assertThat(records.of("nowhere.example.com")).isEmpty();
    }

    @Test
    void nobodyKnowsWhenTheServerFailsOrIsNotThere() {
        assertThatThrownBy(() -> records.of("broken.example.com")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new TxtRecords("127.0.0.1:1").of("example.com"))
                .isInstanceOf(RuleBroken.class);
    }
}
