package io.wutong.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wutong.Caller;
import io.wutong.Caller.Answer;
import io.wutong.DemoZone;
import io.wutong.WutongTest;
import io.wutong.kernel.people.PeopleSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Behind the demo's matters stand documents: the span is there, and the file can be opened. */
@WutongTest(alone = true)
@DemoZone
class DemoPapersTest {

  @LocalServerPort private int port;
  @Autowired private PeopleSettings settings;

  private Caller as(String login) {
    Caller caller = new Caller(port);
    assertThat(caller.signIn(login, settings.demoPassword()).status()).as(login).isEqualTo(200);
    return caller;
  }

  @Test
  void everyMatterOutOfAPaperShowsItsWordsInThePaper() {
    Caller leader = as("zhuren");
    int out = 0;
    JsonNode rows = leader.get("/api/matters?limit=200").json().get("rows");
    for (JsonNode row : rows) {
      JsonNode page = leader.get("/api/matters/" + row.get("id").stringValue()).json();
      JsonNode source = page.get("source");
      if (source != null && !source.isNull()) {
        out++;
        String path = "/api/documents/" + source.get("document").stringValue();
        JsonNode paper = leader.get(path).json();
        String there =
            paper
                .get("text")
                .stringValue()
                .substring(source.get("start").intValue(), source.get("end").intValue());
        assertThat(there).isEqualTo(source.get("words").stringValue());
        assertThat(source.get("textHash")).isEqualTo(paper.get("textHash"));
        assertThat(paper.get("datedOn")).as(paper.get("title").stringValue()).isNotNull();
        if (paper.has("file")) {
          Answer file = leader.get(path + "/file");
          assertThat(file.status()).isEqualTo(200);
          assertThat(file.raw().body()).isNotEmpty();
        } else {
          assertThat(paper.at("/instruction/words").stringValue()).isNotBlank();
        }
      }
    }
    assertThat(out).as("of %d matters", rows.size()).isGreaterThanOrEqualTo(33);
  }

  @Test
  void aPaperWaitsForTheOffice() {
    JsonNode newest = as("ducha").get("/api/documents").json().get(0);
    assertThat(newest.get("open").intValue()).isPositive();
    assertThat(newest.get("accepted").intValue() + newest.get("dispatched").intValue()).isZero();
  }

  @Test
  void aLeadersWordsStandBesideTheScan() {
    Caller office = as("ducha");
    for (JsonNode line : office.get("/api/documents").json()) {
      if (line.get("title").stringValue().startsWith("批示件第12号")) {
        JsonNode paper = office.get("/api/documents/" + line.get("id").stringValue()).json();
        assertThat(paper.at("/instruction/leader").stringValue()).isEqualTo("管委会分管副主任");
        assertThat(paper.at("/instruction/on").stringValue()).isEqualTo("2022-03-23");
        assertThat(paper.at("/instruction/recordedBy").stringValue()).isNotBlank();
        assertThat(paper.at("/file/name").stringValue()).endsWith(".png");
        return;
      }
    }
    throw new AssertionError("no such paper");
  }
}
