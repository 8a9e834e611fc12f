package io.wutong.kernel.journal.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.wutong.kernel.journal.House;
import io.wutong.shared.acting.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the window answers, over a real journal. */
class ProofWindowTest {

  private final House house = new House();
  private final MockMvc window =
      MockMvcBuilders.standaloneSetup(new ProofWindow(house.proofs)).build();

  @Test
  void theLatestHeadComesWithItsKeyAndItsLine() throws Exception {
    house.record(3);
    house.sealAll();
    window
        .perform(get("/api/journal/head"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.head.size").value(3))
        .andExpect(jsonPath("$.head.keyId").value(house.proofs.publicKey().id()))
        .andExpect(jsonPath("$.head.line").value(house.proofs.head().line()))
        .andExpect(jsonPath("$.publicKey").isNotEmpty());
  }

  @Test
  void aProofHasTheRowThePathAndTheHead() {
    house.record(5);
    house.sealAll();
    house.as(Actor.HOUSE, this::asksForTheThird);
  }

  private void asksForTheThird() {
    try {
      window
          .perform(get("/api/journal/proof/3"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.place").value(2))
          .andExpect(jsonPath("$.row").isString())
          .andExpect(jsonPath("$.path.length()").value(3))
          .andExpect(jsonPath("$.head.size").value(5));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
